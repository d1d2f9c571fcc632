import { Text } from '@mantine/core';
import { EmptyState } from '@/components/ui/empty-state';
import { useMaterialWords } from '@/components/words/use-material-words';

/** For a link that opens nothing any more, or never did: what to do now. */
export function EndedLink() {
  const t = useMaterialWords('ended');
  return (
    <EmptyState isPageTitle title={t('title')}>
      {t('hint')}
      <Text span display="block" mt="xs">
        {t('kept')}
      </Text>
    </EmptyState>
  );
}
