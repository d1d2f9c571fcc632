import type { EventFilterValues } from '@/components/audit/event-filter-form';
import { eventFilterInput } from '@/lib/audit/input';

type SearchParams = Record<string, string | string[] | undefined>;

/** The log's filter as the address gives it; what makes no sense there is left out. */
export function readAuditSearch(params: SearchParams): { values: EventFilterValues; before?: number } {
  const one = (name: string) => [params[name]].flat()[0] ?? '';
  const sound = (name: keyof EventFilterValues) =>
    eventFilterInput.shape[name].safeParse(one(name)).success ? one(name) : '';
  const before = /^\d{1,15}$/.test(one('before')) ? Number(one('before')) : undefined;
  return {
    values: {
      type: sound('type'),
      actorId: sound('actorId'),
      articleId: sound('articleId'),
      from: sound('from'),
      to: sound('to'),
      text: sound('text'),
    },
    ...(before === undefined ? {} : { before }),
  };
}

/** The log's address with this filter, from a place in it on. */
export function auditHref(values: EventFilterValues, before?: number): string {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
  if (before !== undefined) query.set('before', String(before));
  return `/desk/audit${query.size > 0 ? `?${query}` : ''}`;
}
