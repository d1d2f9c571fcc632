'use client';

import { Button, Center, Loader, Text } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useOpenedLink } from '@/components/links/use-opened-link';
import { EmptyState } from '@/components/ui/empty-state';
import { useFailureText } from '@/components/ui/failure-notice';
import { useMaterialWords } from '@/components/words/use-material-words';
import { EndedLink } from './ended-link';

/** Takes the token out of the address, shows it to the server, and goes on to the request it opens. */
export function MaterialOpening({ standingPath }: { standingPath: string | null }) {
  const t = useMaterialWords('opening');
  const describe = useFailureText();
  const router = useRouter();
  const { failure, again } = useOpenedLink({
    session: '/api/material/session',
    standingPath,
    goTo: (path) => router.replace(path),
  });
  if (failure?.reason === 'link_ended') return <EndedLink />;
  if (failure) {
    return (
      <EmptyState isPageTitle title={t('failed')} action={<Button onClick={again}>{t('again')}</Button>}>
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
