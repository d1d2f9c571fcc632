import { ICP_REGISTER, policeRegister } from './registration-addresses';
import type { SiteFrame } from './site-frame';
import { siteText as t } from './site-text';

/** Who runs the site, where it is registered, and the ways on. What the office did not give is not there. */
export function SiteFooter({ frame }: { frame: SiteFrame }) {
  return (
    <footer className="foot">
      <div className="foot-line">
        <p>{t('promise')}</p>
        <ul>
          <li>
            <a href={frame.link('/feed.xml')}>{t('feed')}</a>
          </li>
          <li>
            <a href={frame.link('/accessibility')}>{t('accessibility.link')}</a>
          </li>
          {frame.deskAddress !== null && (
            <li>
              <a href={frame.deskAddress}>{t('desk')}</a>
            </li>
          )}
        </ul>
      </div>
      <WhoRunsIt frame={frame} />
      <Registrations frame={frame} />
    </footer>
  );
}

function WhoRunsIt({ frame: { officeName, identity } }: { frame: SiteFrame }) {
  const { operator, postalAddress, phone, email } = identity;
  const host = identity.host || officeName;
  if ([host, operator, postalAddress, phone, email].every((text) => text === '')) return null;
  return (
    <ul className="foot-office">
      {host !== '' && <li>{t('host', { name: host })}</li>}
      {operator !== '' && <li>{t('operator', { name: operator })}</li>}
      {postalAddress !== '' && <li>{t('postalAddress', { address: postalAddress })}</li>}
      {phone !== '' && <li>{t('phone', { phone })}</li>}
      {email !== '' && (
        <li>
          {t('email')}
          <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
    </ul>
  );
}

function Registrations({ frame: { identity } }: { frame: SiteFrame }) {
  const { icpNumber, policeNumber, siteCode, markKind, markAddress } = identity;
  const hasMark = markKind !== '' && markAddress !== '';
  if ([icpNumber, policeNumber, siteCode].every((text) => text === '') && !hasMark) return null;
  return (
    <ul className="foot-office">
      {icpNumber !== '' && (
        <li>
          <a href={ICP_REGISTER}>{icpNumber}</a>
        </li>
      )}
      {policeNumber !== '' && (
        <li>
          <a href={policeRegister(policeNumber)}>{policeNumber}</a>
        </li>
      )}
      {siteCode !== '' && <li>{t('siteCode', { code: siteCode })}</li>}
      {hasMark && (
        <li>
          <a className="site-mark" href={markAddress}>
            {t(`mark.${markKind}`)}
          </a>
        </li>
      )}
    </ul>
  );
}
