import type { WithdrawnArticle } from '@/lib/publications/site-queries';
import { NoticePage } from './notice-page';
import { SiteDate } from './site-date';
import type { SiteFrame } from './site-frame';
import { siteText as t } from './site-text';

type Props = { frame: SiteFrame; article: WithdrawnArticle };

/** At the address of an article that cannot be read any more: why, and what stands in its place. */
export function WithdrawnPage({ frame, article }: Props) {
  const { title, bodyName, publishedAt, withdrawnAt, words, replacement, wasReplaced } = article;
  const isReplaced = replacement !== null;
  return (
    <NoticePage
      frame={frame}
      title={t(isReplaced ? 'replaced' : 'withdrawn')}
      text={t(isReplaced ? 'replacedText' : 'withdrawnText', { title })}
    >
      {replacement && (
        <p className="replacement">
          {t('replacement')}
          <a href={frame.link(`/${replacement.year}/${replacement.slug}`)} rel="successor-version">
            {t('quotedTitle', { title: replacement.title })}
          </a>
        </p>
      )}
      {wasReplaced && !isReplaced && <p>{t('replacementGone')}</p>}
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
        {words !== '' && (
          <>
            <dt>{t('withdrawnReason')}</dt>
            <dd className="words">{words}</dd>
          </>
        )}
      </dl>
    </NoticePage>
  );
}
