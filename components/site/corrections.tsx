import type { SiteErratum } from '@/lib/publications/site-queries';
import { SiteDate } from './site-date';
import { siteText as t } from './site-text';

/** 更正: what was wrong and when that was put right, before the text that was. */
export function Corrections({ errata }: { errata: SiteErratum[] }) {
  if (errata.length === 0) return null;
  return (
    <aside className="corrections" aria-labelledby="corrections">
      <h2 id="corrections">{t('corrections')}</h2>
      <p>{t('correctionsNote')}</p>
      <ul>
        {errata.map(({ note, issuedAt }, index) => (
          <li key={index}>
            <SiteDate date={issuedAt} /> <span>{note}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
