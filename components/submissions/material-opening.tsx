'use client';

import { useEffect, useState } from 'react';
import { Button, Center, Loader, Text } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { useFailureText } from '@/components/ui/failure-notice';
import type { Failure } from '@/lib/web/failure';
import { useMaterialWords } from '@/components/words/use-material-words';
import { EndedLink } from './ended-link';
import { openLink } from './open-link';

/** Takes the token out of the address, shows it to the server, and goes on to the request it opens. */
export function MaterialOpening({ standingPath }: { standingPath: string | null }) {
  const t = useMaterialWords('opening');
  const describe = useFailureText();
  const router = useRouter();
  const [token] = useState(() => (typeof window === 'undefined' ? '' : window.location.hash.slice(1)));
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    // Before anything else: not in the history, not in a picture of the screen.
    window.history.replaceState(null, '', window.location.pathname);
    let isGone = false;
    async function open() {
      const opened = token === '' && standingPath ? { path: standingPath } : await openLink(token);
      if (isGone) return;
      if ('path' in opened) router.replace(opened.path);
      else setFailure(opened.failure);
    }
    void open();
    return () => {
      isGone = true;
    };
  }, [token, standingPath, router, attempt]);

  if (failure?.reason === 'link_ended') return <EndedLink />;
  if (failure) {
    return (
      <EmptyState
        isPageTitle
        title={t('failed')}
        action={
          <Button
            onClick={() => {
              setFailure(null);
              setAttempt(attempt + 1);
            }}
          >
            {t('again')}
          </Button>
        }
      >
        {describe(failure)}
      </EmptyState>
    );
  }
  return (
    <Center mih="40vh" role="status">
      <Loader size="sm" mr="sm" />
      <Text>{t('opening')}</Text>
    </Center>
  );
}
