'use client';

import { useState } from 'react';
import { Button, Group, TextInput } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { useStandingFailure } from '@/components/ui/use-standing-failure';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import type { Failure } from '@/lib/web/failure';

type Props = { onSubmit: (word: string) => Promise<Failure | null>; onCancel: () => void };

/** A word to the reviewer about why; it may be left empty. */
export function TurnDownForm({ onSubmit, onCancel }: Props) {
  const t = useProposalsWords('take');
  const [word, setWord] = useState('');
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const failure = useStandingFailure(refusal, { word });
  const fieldError = useFieldError(failure);
  const submit = async () => {
    if (isBusy) return;
    setIsBusy(true);
    setRefusal(await onSubmit(word));
    setIsBusy(false);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={getHotkeyHandler([['Escape', onCancel]])}
    >
      <TextInput
        autoFocus
        size="xs"
        mt={4}
        aria-label={t('turnDownForm')}
        // Escape closes this form, and not the drawer it may stand in as well.
        data-mantine-stop-propagation
        placeholder={t('turnDownForm')}
        value={word}
        error={fieldError('word')}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
      {failure && !failure.fields && <FailureNotice failure={failure} />}
      <Group gap="xs" mt={4}>
        <Button type="submit" size="compact-xs" loading={isBusy}>
          {t('confirmTurnDown')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  );
}
