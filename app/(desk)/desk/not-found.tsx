import { Button } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';

export default async function DeskNotFound() {
  const t = await getTranslations('shell');
  return (
    <EmptyState
      title={t('notFound.title')}
      isPageTitle
      action={
        <Button component={Link} href="/desk" variant="default" mt="sm">
          {t('toDesk')}
        </Button>
      }
    >
      {t('notFound.hint')}
    </EmptyState>
  );
}
