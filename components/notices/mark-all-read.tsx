'use client';

import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useAction } from '@/components/ui/use-action';
import { useNoticesWords } from '@/components/words/use-notices-words';
import type { MarkRead } from './notice-list';

export function MarkAllRead({ markRead }: { markRead: MarkRead }) {
  const t = useNoticesWords();
  const { isPending, failure, run } = useAction();
  return (
    <>
      <FailureNotice failure={failure} />
      <Button
        variant="default"
        leftSection={<IconChecks size={16} aria-hidden />}
        loading={isPending}
        onClick={() => run(() => markRead({ all: true }))}
      >
        {t('markAllRead')}
      </Button>
    </>
  );
}
