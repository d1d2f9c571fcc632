import type { SiteLink } from './site-links';
import { siteText as t } from './site-text';

type Props = { link: SiteLink; query?: string };

/** Sends the reader to /search with what they look for: a form, no script. */
export function SearchForm({ link, query = '' }: Props) {
  return (
    <form className="search" action={link('/search')} method="get" role="search">
      <label htmlFor="q">{t('search.label')}</label>
      <input
        id="q"
        name="q"
        type="search"
        defaultValue={query}
        maxLength={200}
        required
        placeholder={t('search.hint')}
      />
      <button type="submit">{t('search.submit')}</button>
    </form>
  );
}
