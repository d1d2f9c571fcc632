import { visibleText } from '@/lib/domain/text/visible-text';
import { ARTICLE_STATUSES } from '@/lib/domain/workflow/state';
import { DESK_SHELVES, type DeskFilter } from '@/lib/finding/queries/search-desk';
import { MAX_SEARCH_LENGTH } from '@/lib/domain/search-length';
import type { SearchValues } from '@/components/finding/search-filter-form';

const MAX_NAME = 200;

/** What is looked for as the address gives it; what makes no sense there is left out. */
export function readSearch(params: Record<string, string | string[] | undefined>): {
  filter: DeskFilter;
  values: SearchValues;
} {
  const one = (name: string, most = MAX_NAME) =>
    [...([params[name]].flat()[0] ?? '')].slice(0, most).join('');
  const values: SearchValues = {
    q: visibleText(one('q', MAX_SEARCH_LENGTH)),
    shelf: one('shelf'),
    year: one('year'),
    body: visibleText(one('body')),
    status: one('status'),
    topic: visibleText(one('topic')),
  };
  const shelf = DESK_SHELVES.find((known) => known === values.shelf);
  const status = ARTICLE_STATUSES.find((known) => known === values.status);
  const filter: DeskFilter = {
    query: values.q,
    page: /^\d{1,4}$/.test(one('page')) ? Number(one('page')) : 1,
    ...(shelf ? { shelf } : {}),
    ...(status ? { status } : {}),
    ...(/^\d{4}$/.test(values.year) ? { year: Number(values.year) } : {}),
    ...(values.body ? { bodyName: values.body } : {}),
    ...(values.topic ? { topicId: values.topic } : {}),
  };
  return { filter, values };
}

/** The address of a search on another page. */
export function searchHref(values: SearchValues, page = 1): string {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
  if (page > 1) query.set('page', String(page));
  return `/desk/search${query.size > 0 ? `?${query}` : ''}`;
}
