'use client';

import { useState } from 'react';
import { Button } from '@mantine/core';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useHistoryWords } from '@/components/words/use-history-words';
import type { Restore } from './restore';
import { useRestored } from './use-restored';

type Props = { restore: Restore; isWhole: boolean; state: string };

/** Puts the section, or the whole article, back to how it was; asked once. */
export function RestoreAll({ restore, isWhole, state }: Props) {
  const t = useHistoryWords();
  const restored = useRestored();
  const [isAsked, setIsAsked] = useState(false);
  const label = t(isWhole ? 'restoreArticle' : 'restoreSection');
  return (
    <>
      <Button onClick={() => setIsAsked(true)}>{label}</Button>
      {isAsked && (
        <ConfirmDialog
          title={label}
          text={t(isWhole ? 'askArticle' : 'askSection', { state })}
          confirm={label}
          act={() => restore(null)}
          onClose={() => setIsAsked(false)}
          onDone={() => {
            setIsAsked(false);
            restored();
          }}
        />
      )}
    </>
  );
}
