'use client';

import { useEffect } from 'react';
import { Button, Group } from '@mantine/core';
import { EmptyState } from '@/components/ui/empty-state';
import { useShellWords } from '@/components/words/use-shell-words';

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function DeskError({ error, reset }: Props) {
  const t = useShellWords();
  useEffect(() => console.error(error), [error]);
  return (
    <div role="alert">
      <EmptyState
        title={t('error.title')}
        isPageTitle
        action={
          <Group mt="sm">
            <Button onClick={reset}>{t('error.retry')}</Button>
            <Button component="a" href="/desk" variant="default">
              {t('toDesk')}
            </Button>
          </Group>
        }
      >
        {t('error.hint')} {error.digest && t('error.reference', { reference: error.digest })}
      </EmptyState>
    </div>
  );
}
