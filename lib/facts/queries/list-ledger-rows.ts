import type { Reading } from '@/lib/db/context';
import type { FactStatus, PriceBasis } from '@/lib/domain/facts/fact-kinds';
import { printFigure } from '@/lib/domain/facts/figure';
import { comparePeriods } from '@/lib/domain/facts/period';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { FACT_COLUMNS, plainFact } from '@/lib/facts/plain-fact';
import { LEDGER_COLUMN_ORDER, type LedgerColumn } from '@/lib/facts/ledger-columns';

export type LedgerSheetWords = {
  column: (column: LedgerColumn) => string;
  status: (status: FactStatus) => string;
  priceBasis: (basis: PriceBasis) => string;
};

/** The ledger as a spreadsheet holds it, its heading first: the figures that stand, of metrics in use. @throws Forbidden */
export async function listLedgerRows({ actor, db }: Reading, words: LedgerSheetWords): Promise<string[][]> {
  requirePermission(actor, 'fact.read', {});
  const metrics = await db.metric.findMany({
    where: { archivedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ name: true, synonyms: true, unit: true, note: true },
      facts: { where: { followedBy: null }, select: FACT_COLUMNS },
    },
  });
  const rows = metrics.flatMap(({ facts, ...metric }) =>
    facts
      .map(plainFact)
      .toSorted(
        (a, b) =>
          a.body.localeCompare(b.body) ||
          a.breakdown.localeCompare(b.breakdown) ||
          comparePeriods(a.period, b.period),
      )
      .map((fact): Record<LedgerColumn, string> => ({
        metric: metric.name,
        synonyms: metric.synonyms.join('、'),
        unit: metric.unit,
        body: fact.body,
        period: fact.period,
        breakdown: fact.breakdown,
        figure: printFigure(fact),
        note: fact.note || metric.note,
        priceBasis: words.priceBasis(fact.priceBasis),
        status: words.status(fact.status),
        department: fact.department ?? '',
        suppliedBy: fact.suppliedBy,
        source: fact.source,
        page: fact.page,
        passage: fact.passage,
      })),
  );
  const heading = LEDGER_COLUMN_ORDER.map(words.column);
  return [heading, ...rows.map((row) => LEDGER_COLUMN_ORDER.map((column) => row[column]))];
}
