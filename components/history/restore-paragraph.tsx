'use client';

import { Button } from '@mantine/core';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useHistoryWords } from '@/components/words/use-history-words';
import type { Restore } from './restore';
import { useRestore } from './use-restore';

/** Puts one paragraph back into the text as it is now. */
export function RestoreParagraph({ restore, paragraph }: { restore: Restore; paragraph: number }) {
  const t = useHistoryWords();
  const { isPending, failure, start } = useRestore(restore);
  return (
    <>
      <Button size="compact-xs" variant="default" loading={isPending} onClick={() => start(paragraph)}>
        {t('restoreParagraph')}
      </Button>
      <FailureNotice failure={failure} />
    </>
  );
}
