'use client';

import { Button, Center, Loader, Text } from '@mantine/core';
import { useOpenedLink } from '@/components/links/use-opened-link';
import { EmptyState } from '@/components/ui/empty-state';
import { useFailureText } from '@/components/ui/failure-notice';
import { usePreviewsWords } from '@/components/words/use-previews-words';

/** Takes the token out of the address, shows it to the server, and goes on to the text it opens. */
export function PreviewOpening() {
  const t = usePreviewsWords('opening');
  const describe = useFailureText();
  const { failure, again } = useOpenedLink({
    session: '/api/preview/session',
    standingPath: null,
    // A whole page of the site, without scripts: the router knows nothing of it.
    goTo: (path) => window.location.replace(path),
  });
  if (failure?.reason === 'link_ended')
    return (
      <EmptyState isPageTitle title={t('unknown')}>
        {t('unknownHint')}
      </EmptyState>
    );
  if (failure)
    return (
      <EmptyState isPageTitle title={t('failed')} action={<Button onClick={again}>{t('again')}</Button>}>
        {describe(failure)}
      </EmptyState>
    );
  return (
    <Center mih="40vh" role="status">
      <Loader size="sm" mr="sm" />
      <Text>{t('opening')}</Text>
    </Center>
  );
}
