import type { ReactNode } from 'react';
import { PageHead, type PageMeta } from './page-head';
import { SiteFooter } from './site-footer';
import type { SiteFrame } from './site-frame';
import { SiteHeader } from './site-header';
import { siteText as t } from './site-text';

type Props = {
  frame: SiteFrame;
  meta: PageMeta;
  /** The home page opens with the masthead, the others with a narrow bar. */
  isHome?: boolean;
  /** Marked in the list of years. */
  year?: number;
  /** Before all the rest; over it. */
  above?: ReactNode;
  over?: ReactNode;
  children: ReactNode;
};

/** A whole page of the site, from <html> on. Rendered once to static markup; there is no script. */
export function SitePage({ frame, meta, isHome = false, year, above, over, children }: Props) {
  return (
    <html lang="zh-CN">
      <PageHead meta={meta} frame={frame} />
      <body>
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        {above}
        <SiteHeader frame={frame} isHome={isHome} year={year} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter frame={frame} />
        {over}
      </body>
    </html>
  );
}
