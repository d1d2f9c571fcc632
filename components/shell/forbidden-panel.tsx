import { Button } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';

/** In place of a page that is not for this person; `reason` is a key of the `errors` messages. */
export async function ForbiddenPanel({ reason }: { reason: string }) {
  const [t, errors] = await Promise.all([getTranslations('shell'), getTranslations('errors')]);
  return (
    <EmptyState
      title={t('forbidden.title')}
      isPageTitle
      action={
        <Button component={Link} href="/desk" variant="default" mt="sm">
          {t('toDesk')}
        </Button>
      }
    >
      {errors(reason)} {t('forbidden.hint')}
    </EmptyState>
  );
}
