'use client';

import { useRef, useState } from 'react';
import { Alert, Button, Group, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { OpenComments } from '@/components/comments/open-comments';
import { useSeenComments } from '@/components/comments/use-seen-comments';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { useAction } from '@/components/ui/use-action';
import type { CommentThread } from '@/lib/comments/queries/list-comments';
import type { ActionResult } from '@/lib/web/run-action';
import { useErrorsWords } from '@/components/words/use-errors-words';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import { useReviewWords } from '@/components/words/use-review-words';

/** What the reviewer had before them goes along, so that a decision cannot fall on another text. */
export type DecisionInput = {
  reviewId: string;
  stageId: string;
  contentHash: string;
  verdict: 'approve' | 'request_changes';
  opinion: string;
  seenComments: string[];
};

type Props = {
  seen: Pick<DecisionInput, 'reviewId' | 'stageId' | 'contentHash'>;
  stageName: string;
  /** A stage to come that would have nobody left after this approval. */
  leavesUnstaffed: string | null;
  /** The comments nobody has resolved. */
  open: readonly CommentThread[];
  /** Whether the reviewer has proposed something here: then 退改 says enough without an opinion. */
  hasProposal: boolean;
  decide: (input: DecisionInput) => Promise<ActionResult<unknown>>;
};

/** A reviewer's opinion at the stage that awaits them, and the two verdicts: one press decides. */
export function DecisionForm({ seen, stageName, leavesUnstaffed, open, hasProposal, decide }: Props) {
  const t = useReviewWords();
  const byProposal = useProposalsWords('editor.decision');
  const errors = useErrorsWords();
  const router = useRouter();
  const [opinion, setOpinion] = useState('');
  const { isPending, failure, run } = useAction({ opinion });
  const fieldError = useFieldError(failure);
  /** The verdict last pressed; one that is done stays, so that no second press follows while the page is read anew. */
  const [verdict, setVerdict] = useState<DecisionInput['verdict'] | null>(null);
  const [isDone, setIsDone] = useState(false);
  const looked = useSeenComments(open);
  const field = useRef<HTMLTextAreaElement>(null);
  const isMissing = (pressed: DecisionInput['verdict'] | null) =>
    pressed === 'request_changes' && opinion.trim() === '' && !hasProposal;
  const lacksOpinion = isMissing(verdict) && !isPending;

  function submit(pressed: DecisionInput['verdict']) {
    if (isPending || isDone) return;
    setVerdict(pressed);
    if (isMissing(pressed)) {
      field.current?.focus();
      return;
    }
    if (!looked.require()) return;
    const isSaidByProposal = pressed === 'request_changes' && opinion.trim() === '';
    const said = isSaidByProposal ? byProposal('opinion') : opinion;
    run(
      () => decide({ ...seen, verdict: pressed, opinion: said, seenComments: looked.ids }),
      () => {
        setIsDone(true);
        notifications.show({ message: t(`decided.${pressed}`, { stage: stageName }) });
        router.refresh();
      },
    );
  }

  const look = (which: DecisionInput['verdict']) => ({
    loading: isPending && verdict === which,
    disabled: isDone || (isPending && verdict !== which),
  });
  return (
    <Stack gap="sm">
      <Textarea
        ref={field}
        label={t('opinion')}
        description={hasProposal ? byProposal('hint', { opinion: byProposal('opinion') }) : t('opinionHint')}
        value={opinion}
        onChange={(event) => setOpinion(event.currentTarget.value)}
        error={lacksOpinion ? errors('opinion_given') : fieldError('opinion')}
        maxLength={2000}
        autosize
        minRows={3}
      />
      {leavesUnstaffed !== null && (
        <Alert color="yellow" role="status">
          {t('leavesUnstaffed', { stage: leavesUnstaffed })}
        </Alert>
      )}
      <OpenComments threads={open} seen={looked} />
      <FailureNotice failure={lacksOpinion ? null : failure} />
      <Group grow>
        <Button {...look('approve')} onClick={() => submit('approve')}>
          {t('approve')}
        </Button>
        <Button variant="outline" {...look('request_changes')} onClick={() => submit('request_changes')}>
          {t('requestChanges')}
        </Button>
      </Group>
    </Stack>
  );
}
