import type { PreviewVisit } from '@/lib/previews/find-preview';
import { SiteDate } from './site-date';
import { siteText as t } from './site-text';

/** What this is, for whom, which text, and until when. */
export function PreviewBar({ visit: { recipient, revision, expiresAt } }: { visit: PreviewVisit }) {
  return (
    <aside className="preview-bar" aria-label={t('preview.bar')}>
      <p>
        <strong>{t('preview.unpublished')}</strong> <span>{t('preview.doNotPass')}</span>
      </p>
      <p>
        <span>{t('preview.for', { recipient })}</span>{' '}
        <span>
          {t('preview.revision', { number: revision.number, hash: revision.contentHash.slice(0, 8) })}
        </span>{' '}
        <span>
          {t('preview.until')} <SiteDate date={expiresAt} withTime />
        </span>
      </p>
    </aside>
  );
}
