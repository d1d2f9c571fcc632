import { Alert } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { getFormatter, getTranslations } from 'next-intl/server';
import type { ArticleSummary } from '@/lib/articles/queries/get-article-summary';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';

/** Says of an archived article that it can only be read, and whether the public still sees it. */
export async function ArchivedNotice({ summary: { archived, publication } }: { summary: ArticleSummary }) {
  const [t, format] = await Promise.all([getTranslations('articles.shelf'), getFormatter()]);
  if (!archived) return null;
  return (
    <Alert color="gray" icon={<IconArchive aria-hidden />} mb="md" title={t('archived')}>
      {t('archivedBy', { name: archived.by, at: format.dateTime(archived.at, TIME_IN_LIST) })}
      {publication === 'live' && <div>{t('isPublic')}</div>}
    </Alert>
  );
}
