import type { ReactNode } from 'react';
import type { SiteFrame } from './site-frame';
import { SitePage } from './site-page';
import { siteText as t } from './site-text';

type Props = { frame: SiteFrame; title: string; text: string; children?: ReactNode };

/** A page that says why there is nothing to read: not found, withdrawn, not available. */
export function NoticePage({ frame, title, text, children }: Props) {
  return (
    <SitePage frame={frame} meta={{ title: `${title} - ${frame.siteName}`, path: null }}>
      <div className="notice">
        <h1>{title}</h1>
        <p>{text}</p>
        {children}
        <p className="more">
          <a href={frame.link('/')}>{t('backHome')}</a>
        </p>
      </div>
    </SitePage>
  );
}
