import { NoticePage } from '@/components/site/notice-page';
import { linksFromRoot } from '@/components/site/site-links';
import { siteText as t } from '@/components/site/site-text';
import { htmlAnswer, type SiteAnswer } from './site-answer';
import { frameWithoutDatabase } from './site-frame';

/** When somebody may come again whom the site cannot answer now. */
export const RETRY_AFTER_SECONDS = '60';

// Made once: while the database is away every reader of a page that is not kept gets it.
let made: Promise<SiteAnswer> | undefined;

/** What the site says while it cannot answer, with status 503. */
export function unavailableAnswer(): Promise<SiteAnswer> {
  made ??= htmlAnswer(
    <NoticePage
      frame={frameWithoutDatabase(linksFromRoot)}
      title={t('unavailable')}
      text={t('unavailableText')}
    />,
    503,
  );
  return made;
}
