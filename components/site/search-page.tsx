import { Phrases } from '@/components/article/phrases';
import type { SiteHit, SiteSearch } from '@/lib/publications/queries/search-site';
import { EntryMeta } from './entry-meta';
import { SearchForm } from './search-form';
import type { SiteFrame } from './site-frame';
import type { SiteLink } from './site-links';
import { SitePage } from './site-page';
import { siteText as t } from './site-text';

/** `found` is null when nothing was looked for. */
type Props = { frame: SiteFrame; query: string; found: SiteSearch | null };

/** What readers can read that holds what they look for, in its sentence. */
export function SearchPage({ frame, query, found }: Props) {
  const title = query === '' ? t('search.title') : t('search.titleOf', { query });
  return (
    <SitePage frame={frame} meta={{ title: `${title} - ${frame.siteName}`, path: null }}>
      <header className="search-head">
        <h1>{t('search.title')}</h1>
        <SearchForm link={frame.link} query={query} />
        <p role="status">{found && howMany(found)}</p>
      </header>
      {found && found.hits.length > 0 && (
        <>
          <ul className="entries full">
            {found.hits.map((hit) => (
              <HitItem key={`${hit.year}/${hit.slug}`} hit={hit} link={frame.link} />
            ))}
          </ul>
          <Pages found={found} query={query} link={frame.link} />
        </>
      )}
    </SitePage>
  );
}

function howMany({ total, hasMore, page, pages }: SiteSearch): string {
  if (total === 0) return t('search.none');
  if (hasMore) return t('search.many', { count: total, page });
  return pages > 1
    ? t('search.foundPages', { count: total, page, pages })
    : t('search.found', { count: total });
}

function HitItem({ hit, link }: { hit: SiteHit; link: SiteLink }) {
  return (
    <li className="entry">
      <div>
        <h2>
          <a href={link(`/${hit.year}/${hit.slug}`)}>
            <Phrases text={hit.title} />
          </a>
        </h2>
        {hit.passages.map((pieces, index) => (
          <p key={index} className="summary">
            {pieces.map(({ text, isFound }, place) => (isFound ? <mark key={place}>{text}</mark> : text))}
          </p>
        ))}
        <EntryMeta entry={hit} />
      </div>
    </li>
  );
}

type PagesProps = { found: SiteSearch; query: string; link: SiteLink };

function Pages({ found: { page, pages, hasMore }, query, link }: PagesProps) {
  if (pages < 2 && !hasMore) return null;
  const href = (to: number) => link(`/search?${new URLSearchParams({ q: query, page: String(to) })}`);
  return (
    <nav className="neighbours" aria-label={t('search.pages')}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {t('search.before')}
        </a>
      )}
      {(page < pages || hasMore) && (
        <a href={href(page + 1)} rel="next">
          {t('search.after')}
        </a>
      )}
    </nav>
  );
}
