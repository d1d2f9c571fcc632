import type { NumberFilterValues } from '@/components/articles/number-filter-values';
import type { ArticleFilter } from '@/lib/articles/queries/list-articles';
import { DAY_MS, startOfDayInChina } from '@/lib/domain/calendar';
import { visibleText } from '@/lib/domain/text/visible-text';
import { IN_WORK } from '@/lib/domain/workflow/state';

/** From the address: a stage's name, `1` for what is being written or reviewed, days of waiting, `1` for overdue, a year or a month (2026-03) of publication. */
export function readNumberSearch(one: (name: string) => string): NumberFilterValues {
  const kept = (name: string, form: RegExp) => (form.test(one(name)) ? one(name) : '');
  return {
    stage: visibleText(one('stage')),
    writing: kept('writing', /^1$/),
    waiting: kept('waiting', /^[1-9]\d{0,3}$/),
    overdue: kept('overdue', /^1$/),
    published: kept('published', /^(19|20)\d\d(-(0[1-9]|1[0-2]))?$/),
  };
}

export function numberFilter(values: NumberFilterValues, now: Date): Partial<ArticleFilter> {
  return {
    ...(values.stage ? { stage: values.stage } : {}),
    ...(values.writing ? { statuses: IN_WORK } : {}),
    ...(values.waiting ? { waitingSince: new Date(now.getTime() - Number(values.waiting) * DAY_MS) } : {}),
    ...(values.overdue ? { overdueAt: now } : {}),
    ...(values.published ? { published: periodOf(values.published) } : {}),
  };
}

/** The year or the month, in China. */
function periodOf(named: string): { from: Date; to: Date } {
  const [year = '', month] = named.split('-');
  if (month === undefined)
    return { from: startOfDayInChina(`${year}-01-01`), to: startOfDayInChina(`${Number(year) + 1}-01-01`) };
  const next =
    month === '12' ? `${Number(year) + 1}-01` : `${year}-${`${Number(month) + 1}`.padStart(2, '0')}`;
  return { from: startOfDayInChina(`${named}-01`), to: startOfDayInChina(`${next}-01`) };
}
