'use client';

import { useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import { Anchor, Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { useStandingFailure } from '@/components/ui/use-standing-failure';
import { useLeaveGuard } from '@/components/ui/use-leave-guard';
import { MAX_SUBMISSION_TEXT } from '@/lib/domain/submission-limits';
import { useMaterialWords } from '@/components/words/use-material-words';
import { sendable, tooMuch } from './chosen-file';
import { ChosenFileRow } from './chosen-file-row';
import { CopyButton } from './copy-button';
import { FilePicker } from './file-picker';
import { HandInProgress } from './hand-in-progress';
import { OtherTabText } from './other-tab-text';
import { useChosenFiles } from './use-chosen-files';
import type { Draft } from './use-draft';
import { useHandIn } from './use-hand-in';
import classes from './submissions.module.css';

type Props = {
  requestId: string;
  sectionId: string | null;
  /** What the form is for, to tell apart forms that look alike. */
  name: string;
  draft: Draft;
  replacesId: string | null;
  onHandedIn: () => void;
};

/** Refusals that pressing the button again does not mend. */
const CANNOT_AGAIN = new Set([
  ...['link_ended', 'not_asked', 'request', 'season_closed', 'request_cancelled', 'section'],
  ...['submission_taken', 'submission_replaced'],
]);

/** Text, files and who contributed; all of it stays as it is until the office has it. */
export function HandInForm({ requestId, sectionId, name, draft, replacesId, onHandedIn }: Props) {
  const t = useMaterialWords('form');
  const tFiles = useMaterialWords('files');
  const router = useRouter();
  const keptId = useId();
  /** Beside the button too: with twenty files the list it is about is far above it. */
  const [isRefusedHere, setIsRefusedHere] = useState(false);
  const { files, add, remove, change, markRefused, keepFaulty } = useChosenFiles();
  const { state, send, cancel } = useHandIn({
    onFaults: markRefused,
    onHandedIn: (refused) => {
      markRefused(refused);
      keepFaulty();
      draft.clear();
      onHandedIn();
      router.refresh();
    },
  });
  const typed = { text: draft.text, contributorName: draft.name, files: files.map(({ key }) => key) };
  const failure = useStandingFailure(state.kind === 'refused' ? state.failure : null, typed);
  const fieldError = useFieldError(failure);
  const isSending = state.kind === 'sending';
  const excess = tooMuch(files);
  useLeaveGuard(files.length > 0, t('leaveAsk'));

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsRefusedHere(excess !== null);
    if (isSending || excess) return;
    const { text, name: contributorName } = draft;
    void send({ requestId, sectionId, text, contributorName, replacesId, files: sendable(files) });
  }
  function stop() {
    cancel();
    // It may have arrived all the same.
    router.refresh();
  }

  return (
    <form onSubmit={submit} onKeyDown={keepFromSubmitting} aria-label={t('label', { name })} noValidate>
      <Stack gap="sm">
        <Textarea
          label={t('text')}
          description={t('textHint')}
          autosize
          minRows={4}
          maxRows={20}
          value={draft.text}
          readOnly={isSending}
          error={fieldError('text')}
          aria-describedby={keptId}
          onChange={({ currentTarget }) => draft.changeText(currentTarget.value)}
        />
        <Text id={keptId} size="xs" c="dimmed" className={classes.kept}>
          {draft.text !== '' && (draft.isKept ? t('kept') : t('notKept'))}
          {draft.text.length > MAX_SUBMISSION_TEXT && t('textTooLong', { max: MAX_SUBMISSION_TEXT })}
        </Text>
        <OtherTabText draft={draft} />
        <FilePicker
          onChoose={add}
          isDisabled={isSending}
          error={excess ? tFiles(excess) : fieldError('files')}
        />
        {files.length > 0 && (
          <ul className={classes.files}>
            {files.map((chosen) => (
              <ChosenFileRow
                key={chosen.key}
                chosen={chosen}
                isSending={isSending}
                onChange={(changed) => change(chosen.key, changed)}
                onRemove={() => remove(chosen.key)}
              />
            ))}
          </ul>
        )}
        <TextInput
          label={t('contributor')}
          description={t('contributorHint')}
          maw={320}
          maxLength={50}
          required
          value={draft.name}
          readOnly={isSending}
          error={fieldError('contributorName')}
          onChange={({ currentTarget }) => draft.changeName(currentTarget.value)}
        />
        <FailureNotice failure={failure} />
        {failure && draft.text !== '' && CANNOT_AGAIN.has(failure.reason) && <CopyButton text={draft.text} />}
        {failure?.reason === 'signed_out' && (
          <Anchor href="/sign-in" target="_blank" rel="noopener" size="sm">
            {t('signIn')}
          </Anchor>
        )}
        {excess && isRefusedHere && (
          <Text role="alert" size="sm" c="seal">
            {tFiles(excess)}
          </Text>
        )}
        <HandInProgress state={state} onCancel={stop} />
        <Button type="submit" disabled={isSending} style={{ alignSelf: 'flex-start' }}>
          {isSending ? t('sending') : replacesId ? t('replace') : t('handIn')}
        </Button>
      </Stack>
    </form>
  );
}

/** Enter in a line of text, a caption or a name, ends a word of an input method, or nothing. */
function keepFromSubmitting(event: KeyboardEvent) {
  const isLine = event.target instanceof HTMLInputElement && event.target.type === 'text';
  if (event.key === 'Enter' && isLine) event.preventDefault();
}
