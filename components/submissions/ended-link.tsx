import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';

/** For a link that opens nothing any more, or never did: what to do now. */
export function EndedLink() {
  const t = useTranslations('material.ended');
  return (
    <EmptyState isPageTitle title={t('title')}>
      {t('hint')}
      <Text span display="block" mt="xs">
        {t('kept')}
      </Text>
    </EmptyState>
  );
}
