'use client';

import { useState } from 'react';
import { Button } from '@mantine/core';
import { useConfirmationsWords } from '@/components/words/use-confirmations-words';
import { AskDialog } from './ask-dialog';
import type { ConfirmationActions } from './confirmation-actions';

type Props = {
  section: { id: string; name: string; departmentId: string | null };
  departments: { id: string; name: string }[];
  ask: NonNullable<ConfirmationActions['ask']>;
  /** In place of the usual words. */
  label?: string;
};

export function AskButton({ section, departments, ask, label }: Props) {
  const t = useConfirmationsWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={label ? undefined : t('askOf', { section: section.name })}
        onClick={() => setIsOpen(true)}
      >
        {label ?? t('ask')}
      </Button>
      {isOpen && (
        <AskDialog section={section} departments={departments} ask={ask} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
}
