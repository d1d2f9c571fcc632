import { visibleText } from '@/lib/domain/text/visible-text';
import { readSort, type ArticleSort } from '@/lib/domain/article/article-sort';
import { ARTICLE_STATUSES, PUBLICATION_STATES } from '@/lib/domain/workflow/state';
import type { ArticleFilter } from '@/lib/articles/queries/list-articles';
import type { FilterValues } from '@/components/articles/article-filter-form';

import { numberFilter, readNumberSearch } from './number-search';

type SearchParams = Record<string, string | string[] | undefined>;

/** The list's filter as the address gives it; what makes no sense there is left out. */
export function readArticleSearch(
  params: SearchParams,
  now: Date,
): { filter: ArticleFilter; values: FilterValues; sort: ArticleSort } {
  const one = (name: string) => [params[name]].flat()[0]?.slice(0, 60) ?? '';
  const values: FilterValues = {
    text: visibleText(one('text')),
    status: one('status'),
    publication: one('publication'),
    year: one('year'),
    mine: one('mine'),
    ...readNumberSearch(one),
    shelf: one('shelf'),
    sort: one('sort'),
  };
  const status = ARTICLE_STATUSES.find((known) => known === values.status);
  const publication = PUBLICATION_STATES.find((known) => known === values.publication);
  const shelf = (['archive', 'all'] as const).find((known) => known === values.shelf);
  const year = /^\d{4}$/.test(values.year) ? Number(values.year) : undefined;
  const page = /^\d{1,4}$/.test(one('page')) ? Number(one('page')) : 1;
  const sort = readSort(values.sort);
  const filter: ArticleFilter = {
    sort,
    page: Math.max(1, page),
    ...(status ? { status } : {}),
    ...(publication ? { publication } : {}),
    ...(year === undefined ? {} : { year }),
    ...(values.mine === '1' ? { mine: true } : {}),
    ...(shelf ? { shelf } : {}),
    ...(values.text.trim() ? { text: values.text } : {}),
    ...numberFilter(values, now),
  };
  return { filter, values, sort };
}

/** The list's address with this filter on another page. */
export function articleListHref(values: FilterValues, page: number): string {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
  if (page > 1) query.set('page', String(page));
  return `/desk/articles${query.size > 0 ? `?${query}` : ''}`;
}
