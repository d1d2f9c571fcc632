'use client';

import { useState } from 'react';
import { Alert, Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/web/run-action';
import { useErrorsWords } from '@/components/words/use-errors-words';
import { useReviewWords } from '@/components/words/use-review-words';

/** What the reviewer had before them goes along, so that a decision cannot fall on another text. */
export type DecisionInput = {
  reviewId: string;
  stageId: string;
  contentHash: string;
  verdict: 'approve' | 'request_changes';
  opinion: string;
};

type Props = {
  seen: Pick<DecisionInput, 'reviewId' | 'stageId' | 'contentHash'>;
  stageName: string;
  /** A stage to come that would have nobody left after this approval. */
  leavesUnstaffed: string | null;
  decide: (input: DecisionInput) => Promise<ActionResult<unknown>>;
};

/** A reviewer's verdict and opinion at the stage that awaits them. */
export function DecisionForm({ seen, stageName, leavesUnstaffed, decide }: Props) {
  const t = useReviewWords();
  const errors = useErrorsWords();
  const router = useRouter();
  const { isPending, failure, run } = useAction();
  const fieldError = useFieldError(failure);
  const [verdict, setVerdict] = useState<DecisionInput['verdict'] | null>(null);
  const [opinion, setOpinion] = useState('');
  const lacksOpinion = failure?.reason === 'opinion_given' && opinion.trim() === '';

  function submit() {
    if (!verdict) return;
    run(
      () => decide({ ...seen, verdict, opinion }),
      () => {
        notifications.show({ message: t('decided', { stage: stageName }) });
        router.refresh();
      },
    );
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        <Radio.Group
          label={t('verdict')}
          value={verdict}
          onChange={(value) => setVerdict(value === 'approve' ? 'approve' : 'request_changes')}
          required
        >
          <Group mt={6}>
            <Radio value="approve" label={t('approve')} />
            <Radio value="request_changes" label={t('requestChanges')} />
          </Group>
        </Radio.Group>
        <Textarea
          label={t('opinion')}
          description={t('opinionHint')}
          value={opinion}
          onChange={(event) => setOpinion(event.currentTarget.value)}
          error={lacksOpinion ? errors('opinion_given') : fieldError('opinion')}
          maxLength={2000}
          autosize
          minRows={3}
        />
        {verdict === 'approve' && leavesUnstaffed !== null && (
          <Alert color="yellow" role="status">
            {t('leavesUnstaffed', { stage: leavesUnstaffed })}
          </Alert>
        )}
        <FailureNotice failure={lacksOpinion ? null : failure} />
        <Button type="submit" loading={isPending} disabled={verdict === null}>
          {t('submitDecision')}
        </Button>
      </Stack>
    </form>
  );
}
