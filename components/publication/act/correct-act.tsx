'use client';

import { useState } from 'react';
import { Alert, Button, Stack, Text, Textarea } from '@mantine/core';
import { KindChoice } from '@/components/publication/act/kind-choice';
import { useErrorsWords } from '@/components/words/use-errors-words';
import { OpenComments } from '@/components/comments/open-comments';
import { useSeenComments } from '@/components/comments/use-seen-comments';
import { usePublicationWords } from '@/components/words/use-publication-words';
import { CORRECTION_KINDS, type CorrectionKind } from '@/lib/domain/workflow/publication-kinds';
import type { CommentThread } from '@/lib/comments/queries/list-comments';
import type { PublicationForDesk } from '@/lib/publications/queries/get-publication';
import type { ActionResult } from '@/lib/web/run-action';
import { ActFailure } from './act-failure';
import { ActLayout, type ActParts } from './act-layout';
import { previewAddress } from './preview-address';
import { usePublicAct } from './use-public-act';

export type CorrectInput = {
  articleId: string;
  revisionId: string;
  kind: CorrectionKind;
  note: string;
  seenVersion: number | null;
  seenComments: string[];
};

type Props = ActParts & {
  desk: PublicationForDesk;
  revisionId: string;
  /** The comments nobody has resolved. */
  open: readonly CommentThread[];
  send: (input: CorrectInput) => Promise<ActionResult<unknown>>;
};

/** Puts the newly approved text in place of the live one: told of in a note, or dated only. */
export function CorrectAct({ desk, revisionId, open, send, changes, record }: Props) {
  const { articleId, publication, may } = desk;
  const t = usePublicationWords();
  const errors = useErrorsWords();
  const [kind, setKind] = useState<CorrectionKind | null>(null);
  const [note, setNote] = useState('');
  const { isPending, failure, fieldError, act } = usePublicAct(articleId, { kind, note });
  const seen = useSeenComments(open);
  const [isTried, setIsTried] = useState(false);
  const isNoteMissing = kind === 'major' && note.trim() === '';

  function submit() {
    setIsTried(true);
    if (kind === null || isNoteMissing || !seen.require()) return;
    const seenVersion = publication?.version ?? null;
    const told = kind === 'major' ? note : '';
    const input = { articleId, revisionId, kind, note: told, seenVersion, seenComments: seen.ids };
    act(() => send(input), t('correct.done'));
  }

  const form = (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      noValidate
    >
      <Stack gap="sm">
        {may.isOwnText && <Alert color="seal">{t('ownText')}</Alert>}
        <KindChoice
          label={t('correct.kind')}
          kinds={CORRECTION_KINDS}
          value={kind}
          onChoose={setKind}
          error={isTried && kind === null ? t('correct.kindMissing') : undefined}
          sayKind={(known) => t(`correct.kinds.${known}`)}
          sayHint={(known) => t(`correct.kindHints.${known}`)}
        />
        {kind === 'major' && (
          <Textarea
            label={t('correct.label')}
            description={t('correct.hint')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            error={isTried && isNoteMissing ? errors('note_given') : fieldError('note')}
            maxLength={1000}
            autosize
            minRows={3}
            required
          />
        )}
        {publication && (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {t('address.fixed', { address: `/${publication.year}/${publication.slug}` })}
          </Text>
        )}
        <OpenComments threads={open} seen={seen} href={`/desk/articles/${articleId}?view=comments`} />
        <ActFailure failure={failure} />
        <Button type="submit" loading={isPending}>
          {t('correct.send')}
        </Button>
      </Stack>
    </form>
  );
  const asked = { act: 'correct', revisionId, note: kind === 'major' ? note.trim() : null };
  return (
    <ActLayout
      previewSrc={previewAddress(articleId, asked)}
      changes={changes}
      record={record}
      form={form}
      changesFirst
    />
  );
}
