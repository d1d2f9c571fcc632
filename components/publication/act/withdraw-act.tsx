'use client';

import { useState } from 'react';
import { Alert, Button, Select, Stack, Textarea } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { KindChoice } from '@/components/publication/act/kind-choice';
import { useErrorsWords } from '@/components/words/use-errors-words';
import { usePublicationWords } from '@/components/words/use-publication-words';
import { WITHDRAWAL_KINDS, type WithdrawalKind } from '@/lib/domain/workflow/publication-kinds';
import type { PublicationForDesk } from '@/lib/publications/queries/get-publication';
import type { ReplacedArticle } from '@/lib/publications/queries/list-replaced';
import type { PossibleReplacement } from '@/lib/publications/queries/list-replacements';
import type { ActionResult } from '@/lib/web/run-action';
import { ActFailure } from './act-failure';
import { ActLayout, type ActParts } from './act-layout';
import { previewAddress } from './preview-address';
import { usePublicAct } from './use-public-act';

export type WithdrawInput = {
  articleId: string;
  kind: WithdrawalKind;
  reason: string;
  publicWords: string;
  replacementId: string | null;
  seenVersion: number | null;
};

type Props = ActParts & {
  desk: PublicationForDesk;
  revisionId: string;
  replacements: PossibleReplacement[];
  /** Whose readers are sent here. */
  replaced: ReplacedArticle[];
  /** What readers are told unless the person writes something else: in the site's language. */
  proposedWords: Record<WithdrawalKind, string>;
  send: (input: WithdrawInput) => Promise<ActionResult<unknown>>;
};

/** Takes a live article off the site: why, for the office and for readers, and what they find there. */
export function WithdrawAct(props: Props) {
  const { desk, revisionId, replacements, replaced, proposedWords, send, changes, record } = props;
  const { articleId, publication } = desk;
  const t = usePublicationWords('withdraw');
  const errors = useErrorsWords();
  const format = useFormatter();
  const [kind, setKind] = useState<WithdrawalKind | null>(null);
  const [reason, setReason] = useState('');
  /** Null until the person writes words of their own. */
  const [ownWords, setOwnWords] = useState<string | null>(null);
  const [replacementId, setReplacementId] = useState<string | null>(null);
  const [isTried, setIsTried] = useState(false);
  const words = ownWords ?? (kind ? proposedWords[kind] : '');
  const told = { kind, reason, publicWords: words, replacementId };
  const { isPending, failure, fieldError, act } = usePublicAct(articleId, told);
  const isReplacementMissing = kind === 'replaced' && replacementId === null;

  function submit() {
    setIsTried(true);
    if (kind === null || isReplacementMissing || reason.trim() === '') return;
    const seenVersion = publication?.version ?? null;
    const replacement = kind === 'replaced' ? replacementId : null;
    const input = { articleId, kind, reason, publicWords: words, replacementId: replacement, seenVersion };
    act(() => send(input), t('done'));
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
        <KindChoice
          label={t('kind')}
          kinds={WITHDRAWAL_KINDS}
          value={kind}
          onChoose={setKind}
          error={isTried && kind === null ? t('kindMissing') : undefined}
          sayKind={(known) => t(`kinds.${known}`)}
          sayHint={(known) => t(`kindHints.${known}`)}
        />
        {kind === 'in_error' && replaced.length > 0 && (
          <Alert color="yellow" variant="light">
            {t('isReplacement', { titles: format.list(replaced.map(({ title }) => t('quoted', { title }))) })}
          </Alert>
        )}
        {kind === 'replaced' && (
          <Select
            label={t('replacement')}
            description={t('replacementHint')}
            value={replacementId}
            onChange={setReplacementId}
            data={replacements.map(({ articleId: value, title, bodyName, year }) => ({
              value,
              label: t('article', { title, bodyName, year: String(year) }),
            }))}
            nothingFoundMessage={t('noReplacement')}
            error={isTried && isReplacementMissing ? t('replacementMissing') : fieldError('replacementId')}
            searchable
            required
          />
        )}
        <Textarea
          label={t('label')}
          description={t('hint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={isTried && reason.trim() === '' ? errors('reason_given') : fieldError('reason')}
          maxLength={500}
          autosize
          minRows={2}
          required
        />
        {kind !== null && (
          <Textarea
            label={t('words')}
            description={t('wordsHint')}
            value={words}
            onChange={(event) => setOwnWords(event.currentTarget.value)}
            error={fieldError('publicWords')}
            maxLength={500}
            autosize
            minRows={2}
          />
        )}
        <ActFailure failure={failure} />
        <Button type="submit" loading={isPending}>
          {t('send')}
        </Button>
      </Stack>
    </form>
  );
  const asked = { act: 'withdraw', revisionId, kind, publicWords: words.trim(), replacementId };
  return (
    <ActLayout
      previewSrc={kind && previewAddress(articleId, asked)}
      changes={changes}
      record={record}
      form={form}
    />
  );
}
