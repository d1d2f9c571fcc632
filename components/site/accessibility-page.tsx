import type { ReactNode } from 'react';
import type { SiteFrame } from './site-frame';
import { SitePage } from './site-page';
import { siteText as t } from './site-text';

const DONE = ['keyboard', 'structure', 'pictures', 'contrast', 'size', 'scripts', 'paper'] as const;

/**
 * 无障碍声明: which standards the site aims at (GB/T 37668-2019, WCAG 2.1 AA), what was done, and whom to turn to. Of
 * the contact only what the office gave.
 */
export function AccessibilityPage({ frame }: { frame: SiteFrame }) {
  const { officeName } = frame;
  const title = t('accessibility.title');
  return (
    <SitePage
      frame={frame}
      meta={{
        title: `${title} - ${frame.siteName}`,
        description: t('accessibility.description'),
        path: '/accessibility',
      }}
    >
      <div className="statement">
        <h1>{title}</h1>
        <p>
          {officeName === ''
            ? t('accessibility.introNobody')
            : t('accessibility.intro', { office: officeName })}
        </p>
        <h2>{t('accessibility.standardTitle')}</h2>
        <p>{t('accessibility.standard')}</p>
        <h2>{t('accessibility.doneTitle')}</h2>
        <ul>
          {DONE.map((one) => (
            <li key={one}>{t(`accessibility.done.${one}`)}</li>
          ))}
        </ul>
        <h2>{t('accessibility.limitsTitle')}</h2>
        <p>{t('accessibility.limits')}</p>
        <h2>{t('accessibility.contactTitle')}</h2>
        <Contact frame={frame} />
      </div>
    </SitePage>
  );
}

function Contact({ frame: { officeName, identity } }: { frame: SiteFrame }) {
  const { phone, email, postalAddress } = identity;
  if ([phone, email, postalAddress].every((text) => text === ''))
    return <p>{t('accessibility.noContact')}</p>;
  return (
    <>
      <p>{t('accessibility.contact')}</p>
      <dl>
        {officeName !== '' && <Row name={t('accessibility.office')}>{officeName}</Row>}
        {phone !== '' && <Row name={t('accessibility.phone')}>{phone}</Row>}
        {email !== '' && (
          <Row name={t('accessibility.email')}>
            <a href={`mailto:${email}`}>{email}</a>
          </Row>
        )}
        {postalAddress !== '' && <Row name={t('accessibility.postalAddress')}>{postalAddress}</Row>}
      </dl>
    </>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
