import type { SiteEntry } from '@/lib/publications/site-queries';
import { SiteDate } from './site-date';
import { siteText as t } from './site-text';

/** The body an article is about and the day it came out. */
export function EntryMeta({ entry }: { entry: Pick<SiteEntry, 'bodyName' | 'publishedAt' | 'isOutOfDate'> }) {
  return (
    <p className="meta">
      <span>{entry.bodyName}</span> <SiteDate date={entry.publishedAt} />{' '}
      {entry.isOutOfDate && <span className="out-of-date">{t('isOutOfDate')}</span>}
    </p>
  );
}
