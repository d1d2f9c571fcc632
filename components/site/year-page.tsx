import type { SiteEntry } from '@/lib/publications/site-queries';
import { EntryItem } from './entry-item';
import { columnTags } from './inspection-tags';
import type { SiteFrame } from './site-frame';
import { SitePage } from './site-page';
import { siteText as t } from './site-text';

type Props = { frame: SiteFrame; year: number; entries: SiteEntry[] };

export function YearPage({ frame, year, entries }: Props) {
  const title = t('yearTitle', { year: String(year) });
  const description = t('yearDescription', { year: String(year), count: entries.length });
  return (
    <SitePage
      frame={frame}
      meta={{
        title: `${title} - ${frame.siteName}`,
        description,
        path: `/${year}`,
        tags: columnTags({ name: title, description, year, entries }, frame),
      }}
      year={year}
    >
      <header className="year-head">
        <h1>
          <span className="numeral">{year}</span>
          <span>{title.replace(String(year), '')}</span>
        </h1>
        <p>{t('count', { count: entries.length })}</p>
      </header>
      <ul className="entries full">
        {entries.map((entry) => (
          <EntryItem key={entry.slug} entry={entry} link={frame.link} headingLevel={2} isFull />
        ))}
      </ul>
      <NeighbouringYears frame={frame} year={year} />
    </SitePage>
  );
}

function NeighbouringYears({ frame: { years, link }, year }: { frame: SiteFrame; year: number }) {
  const before = years.find((other) => other < year);
  const after = years.findLast((other) => other > year);
  if (before === undefined && after === undefined) return null;
  return (
    <nav className="neighbours" aria-label={t('otherYears')}>
      {before !== undefined && (
        <a href={link(`/${before}`)} rel="prev">
          {`${t('yearBefore')} ${before}`}
        </a>
      )}
      {after !== undefined && (
        <a href={link(`/${after}`)} rel="next">
          {`${t('yearAfter')} ${after}`}
        </a>
      )}
    </nav>
  );
}
