'use client';

import { useEffect } from 'react';
import { Button, Group } from '@mantine/core';
import { EmptyState } from '@/components/ui/empty-state';
import { useShellWords } from '@/components/words/use-shell-words';

/** What Next hands to a file called error.tsx; `retry` asks the server again. */
export type PageErrorProps = { error: Error & { digest?: string }; retry: () => void };

/** In place of a page that broke, or that could not be read while the database is away. */
export function PageError({ error, retry, isOfDesk }: PageErrorProps & { isOfDesk: boolean }) {
  const t = useShellWords();
  useEffect(() => console.error(error), [error]);
  return (
    <div role="alert">
      <EmptyState
        title={t('error.title')}
        isPageTitle
        action={
          <Group mt="sm">
            <Button onClick={retry}>{t('error.retry')}</Button>
            {isOfDesk && (
              <Button component="a" href="/desk" variant="default">
                {t('toDesk')}
              </Button>
            )}
          </Group>
        }
      >
        {t('error.hint')} {error.digest && t('error.reference', { reference: error.digest })}
      </EmptyState>
    </div>
  );
}
