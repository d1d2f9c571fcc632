'use client';

import { useState } from 'react';
import { Button, Group, TextInput } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useFiguresWords } from '@/components/words/use-figures-words';

type Props = {
  label: string;
  hint?: string;
  confirm: string;
  onSubmit: (reason: string) => Promise<unknown>;
  onCancel: () => void;
};

const LONGEST = 200;

/** A reason that is asked for in one line. */
export function ReasonForm({ label, hint, confirm, onSubmit, onCancel }: Props) {
  const t = useFiguresWords('item');
  const [reason, setReason] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const submit = async () => {
    if (isBusy || reason.trim() === '') return;
    setIsBusy(true);
    await onSubmit(reason.trim());
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
        mt={6}
        label={label}
        placeholder={hint}
        maxLength={LONGEST}
        // Escape closes this form, and not the drawer it may stand in as well.
        data-mantine-stop-propagation
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap="xs" mt={4}>
        <Button type="submit" size="compact-xs" loading={isBusy} disabled={reason.trim() === ''}>
          {confirm}
        </Button>
        <Button size="compact-xs" variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  );
}
