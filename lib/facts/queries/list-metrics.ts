import type { Reading } from '@/lib/db/context';
import type { Figure } from '@/lib/domain/facts/figure';
import { comparePeriods } from '@/lib/domain/facts/period';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { metricKey } from '@/lib/facts/metric-key';

export type NewestFact = Figure & { body: string; period: string; breakdown: string };
export type MetricRow = {
  id: string;
  name: string;
  synonyms: string[];
  unit: string;
  isPriced: boolean;
  /** How many figures stand. */
  facts: number;
  years: { from: number; to: number } | null;
  /** Of the latest period, of the whole before a part of it. */
  newest: NewestFact | null;
};

type Wanted = { words: string; isArchived: boolean };
/** `others`: how many there are on the other side, archived or in use, with the same words. */
export type MetricList = { metrics: MetricRow[]; others: number };

/** The metrics by name, those that go by these words where there are any. @throws Forbidden */
export async function listMetrics(
  { actor, db }: Reading,
  { words, isArchived }: Wanted = { words: '', isArchived: false },
): Promise<MetricList> {
  requirePermission(actor, 'fact.read', {});
  const metrics = await db.metric.findMany({
    select: {
      ...{ id: true, name: true, synonyms: true, unit: true, isPriced: true, archivedAt: true },
      facts: {
        where: { followedBy: null },
        select: {
          ...{ body: true, period: true, year: true, breakdown: true },
          ...{ value: true, unit: true, scale: true, decimals: true },
        },
      },
    },
  });
  const sought = metricKey(words);
  const isSought = ({ name, synonyms }: { name: string; synonyms: string[] }) =>
    [name, ...synonyms].some((each) => metricKey(each).includes(sought));
  const found = metrics.filter(isSought);
  const here = found.filter(({ archivedAt }) => (archivedAt !== null) === isArchived);
  const collator = new Intl.Collator('zh-CN');
  return {
    metrics: here
      .toSorted((a, b) => collator.compare(a.name, b.name))
      .map(({ facts, archivedAt: _, ...metric }) => ({ ...metric, ...sumUp(facts) })),
    others: found.length - here.length,
  };
}

type Standing = Omit<NewestFact, 'value'> & { year: number; value: { toFixed: () => string } };

function sumUp(facts: readonly Standing[]): Pick<MetricRow, 'facts' | 'years' | 'newest'> {
  const [newest] = facts.toSorted(
    (a, b) =>
      comparePeriods(b.period, a.period) ||
      a.breakdown.localeCompare(b.breakdown) ||
      a.body.localeCompare(b.body),
  );
  if (!newest) return { facts: 0, years: null, newest: null };
  const years = facts.map(({ year }) => year);
  const { value, body, period, breakdown, unit, scale, decimals } = newest;
  return {
    facts: facts.length,
    years: { from: Math.min(...years), to: Math.max(...years) },
    newest: { value: value.toFixed(), body, period, breakdown, unit, scale, decimals },
  };
}
