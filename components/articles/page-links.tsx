'use client';

import { Button, Group, Text } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { useArticlesWords } from '@/components/words/use-articles-words';

type Props = {
  page: number;
  pageCount: number;
  total: number;
  hrefOf: Record<'previous' | 'next', string>;
  /** Instead of a count of articles. */
  says?: string;
};

/** Earlier and later pages of a list, as links. */
export function PageLinks({ page, pageCount, total, hrefOf, says }: Props) {
  const t = useArticlesWords('list');
  return (
    <Group component="nav" aria-label={t('pages')} justify="space-between" mt="md">
      <Text size="sm" c="dimmed" className="tabular">
        {says ?? t('pageOf', { page, pageCount, total })}
      </Text>
      <Group gap="xs">
        {page > 1 && (
          <Button component={Link} href={hrefOf.previous} variant="default" size="xs">
            {t('previous')}
          </Button>
        )}
        {page < pageCount && (
          <Button component={Link} href={hrefOf.next} variant="default" size="xs">
            {t('next')}
          </Button>
        )}
      </Group>
    </Group>
  );
}
