'use client';

import { Button } from '@mantine/core';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useAction } from '@/components/ui/use-action';
import { useHistoryWords } from '@/components/words/use-history-words';
import type { Restore } from './restore';
import { useRestored } from './use-restored';

/** Puts one paragraph back into the text as it is now. */
export function RestoreParagraph({ restore, paragraph }: { restore: Restore; paragraph: number }) {
  const t = useHistoryWords();
  const { isPending, failure, run } = useAction();
  const restored = useRestored();
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        loading={isPending}
        onClick={() => run(() => restore(paragraph), restored)}
      >
        {t('restoreParagraph')}
      </Button>
      <FailureNotice failure={failure} />
    </>
  );
}
