import { ReadingTools } from './reading-tools';
import { SearchForm } from './search-form';
import { SealMark } from './seal-mark';
import type { SiteFrame } from './site-frame';
import type { SiteLink } from './site-links';
import { siteText as t } from './site-text';

type Props = { frame: SiteFrame; isHome: boolean; year?: number };

const YEARS_IN_BAR = 4;
const YEARS_ON_HOME = 12;

export function SiteHeader({ frame, isHome, year }: Props) {
  return isHome ? <Masthead frame={frame} /> : <SiteBar frame={frame} year={year} />;
}

function Masthead({ frame }: { frame: SiteFrame }) {
  return (
    <header className="masthead">
      <ReadingTools />
      <h1>
        <SealMark size={72} />
        <Brand name={frame.siteName} />
      </h1>
      <p>{t('tagline')}</p>
      <SearchForm link={frame.link} />
      <YearLinks years={frame.years.slice(0, YEARS_ON_HOME)} link={frame.link} />
    </header>
  );
}

function SiteBar({ frame, year }: { frame: SiteFrame; year?: number }) {
  return (
    <header className="bar">
      <a className="home" href={frame.link('/')}>
        <SealMark size={28} />
        <Brand name={frame.siteName} />
      </a>
      <YearLinks years={frame.years.slice(0, YEARS_IN_BAR)} link={frame.link} current={year} />
      <a className="to-search" href={frame.link('/search')}>
        {t('search.title')}
      </a>
      <ReadingTools />
    </header>
  );
}

/** More than this many characters are a name to be read, not a mark to be seen. */
const LONGEST_MARK = 4;

function Brand({ name }: { name: string }) {
  return <span className={[...name].length > LONGEST_MARK ? 'brand long' : 'brand'}>{name}</span>;
}

type YearLinksProps = { years: number[]; link: SiteLink; current?: number };

function YearLinks({ years, link, current }: YearLinksProps) {
  if (years.length === 0) return null;
  return (
    <nav className="years" aria-label={t('years')}>
      <ul>
        {years.map((year) => (
          <li key={year}>
            <a href={link(`/${year}`)} aria-current={year === current ? 'true' : undefined}>
              {t('yearLabel', { year: String(year) })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
