import type { WithdrawnArticle } from '@/lib/publications/site-queries';
import { NoticePage } from './notice-page';
import { SiteDate } from './site-date';
import type { SiteFrame } from './site-frame';
import { siteText as t } from './site-text';

export function WithdrawnPage({ frame, article }: { frame: SiteFrame; article: WithdrawnArticle }) {
  const { title, bodyName, publishedAt, withdrawnAt, reason } = article;
  return (
    <NoticePage frame={frame} title={t('withdrawn')} text={t('withdrawnText', { title })}>
      <dl>
        <dt>{t('withdrawnBody')}</dt>
        <dd>{bodyName}</dd>
        {publishedAt && (
          <>
            <dt>{t('publishedOn')}</dt>
            <dd>
              <SiteDate date={publishedAt} withTime />
            </dd>
          </>
        )}
        {withdrawnAt && (
          <>
            <dt>{t('withdrawnOn')}</dt>
            <dd>
              <SiteDate date={withdrawnAt} withTime />
            </dd>
          </>
        )}
        {reason !== '' && (
          <>
            <dt>{t('withdrawnReason')}</dt>
            <dd>{reason}</dd>
          </>
        )}
      </dl>
    </NoticePage>
  );
}
