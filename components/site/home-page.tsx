import type { SiteEntry, SiteYear } from '@/lib/publications/site-queries';
import { EntryItem } from './entry-item';
import { LeadStory } from './lead-story';
import type { SiteFrame } from './site-frame';
import type { SiteLink } from './site-links';
import { SitePage } from './site-page';
import { siteText as t } from './site-text';

type Props = {
  frame: SiteFrame;
  newest: SiteEntry | null;
  /** Newest first within each year. */
  entries: SiteEntry[];
  years: SiteYear[];
};

export function HomePage({ frame, newest, entries, years }: Props) {
  const description = frame.officeName ? t('descriptionOf', { office: frame.officeName }) : t('description');
  return (
    <SitePage
      frame={frame}
      meta={{ title: `${frame.siteName} · ${t('tagline')}`, description, path: '/' }}
      isHome
    >
      {newest ? (
        <>
          <LeadStory entry={newest} link={frame.link} />
          {years.map((year) => (
            <YearSection
              key={year.year}
              year={year}
              entries={entriesOf(year, entries, newest)}
              link={frame.link}
            />
          ))}
        </>
      ) : (
        <section className="empty">
          <h2>{t('emptyTitle')}</h2>
          <p>{t('emptyText')}</p>
          <p>
            <a href={frame.link('/feed.xml')}>{t('emptyFeed')}</a>
          </p>
        </section>
      )}
    </SitePage>
  );
}

/** Without the newest, which stands above, unless that would leave its year empty. */
function entriesOf({ year, count }: SiteYear, entries: SiteEntry[], newest: SiteEntry): SiteEntry[] {
  const ofYear = entries.filter((entry) => entry.year === year);
  return count === 1 ? ofYear : ofYear.filter((entry) => entry.slug !== newest.slug || newest.year !== year);
}

type YearSectionProps = { year: SiteYear; entries: SiteEntry[]; link: SiteLink };

function YearSection({ year: { year, count }, entries, link }: YearSectionProps) {
  return (
    <section className="year-section" aria-labelledby={`y${year}`}>
      <header>
        <h2 id={`y${year}`}>
          <a href={link(`/${year}`)}>{year}</a>
        </h2>
        <p>{t('count', { count })}</p>
      </header>
      <div>
        <ul className="entries">
          {entries.map((entry) => (
            <EntryItem key={entry.slug} entry={entry} link={link} headingLevel={3} />
          ))}
        </ul>
        {count > entries.length && (
          <p className="more">
            <a href={link(`/${year}`)}>{t('wholeYear', { year: String(year), count })}</a>
          </p>
        )}
      </div>
    </section>
  );
}
