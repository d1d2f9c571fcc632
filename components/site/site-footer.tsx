import type { SiteFrame } from './site-frame';
import { siteText as t } from './site-text';

export function SiteFooter({ frame }: { frame: SiteFrame }) {
  return (
    <footer className="foot">
      <p>{t('promise')}</p>
      <ul>
        {frame.officeName !== '' && <li>{t('issuedBy', { office: frame.officeName })}</li>}
        <li>
          <a href={frame.link('/feed.xml')}>{t('feed')}</a>
        </li>
        <li>
          <a href={frame.deskAddress}>{t('desk')}</a>
        </li>
      </ul>
    </footer>
  );
}
