import { createHash } from 'node:crypto';
import type { Reading } from '@/lib/db/context';
import { Invalid, type FieldErrors } from '@/lib/domain/errors';
import type { FactStatus, LedgerOutcome, PriceBasis } from '@/lib/domain/facts/fact-kinds';
import { printFigure, readTypedFigure, type Figure } from '@/lib/domain/facts/figure';
import { periodYear, readPeriod, type Period } from '@/lib/domain/facts/period';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { addMetricInput, recordFactInput } from './input';
import { metricKey } from './metric-key';
import { findLedgerColumns, type LedgerColumn, type LedgerHeading } from './ledger-columns';
import { readPriceBasis, readStatus } from './read-words';

/** What one figure of the sheet would do. Each fault: a key of the `fields` messages with its column. */
export type PlannedFact = {
  /** As the spreadsheet counts, from 1. */
  row: number;
  /** The heading of its column, where periods are columns. */
  column: string | null;
  metric: string;
  body: string;
  period: string;
  breakdown: string;
  outcome: LedgerOutcome;
  faults: { column: LedgerColumn | null; key: string }[];
  figure: string;
  /** The figure that stands, where this would follow it or is the same. */
  was: string | null;
};

/** What there is to write of a row that is not refused and not the same. */
export type LedgerWork = {
  /** The metric that comes with this row, before its figure. */
  newMetric: NewMetric | null;
  /** Null for one that comes with the sheet: then by its key. */
  metricId: string | null;
  metricKey: string;
  fact: Figure & {
    body: string;
    period: Period;
    year: number;
    breakdown: string;
    note: string;
    priceBasis: PriceBasis;
    status: FactStatus;
    departmentId: string | null;
    suppliedBy: string;
    source: string;
    page: string;
    passage: string;
    followsId: string | null;
  };
};
export type NewMetric = { name: string; synonyms: string[]; unit: string; isPriced: boolean; note: string };

/** `mark`: the same for the same plan over the same ledger, and for no other. */
export type LedgerPlan = { rows: PlannedFact[]; unknownColumns: string[]; mark: string };

/**
 * What a spreadsheet of figures would do, figure by figure; nothing is written.
 * @throws Forbidden; Invalid `no_ledger_columns` at file
 */
export async function planLedger(
  ctx: Reading,
  sheet: readonly (readonly string[])[],
): Promise<LedgerPlan & { works: LedgerWork[] }> {
  requirePermission(ctx.actor, 'fact.record', {});
  const headingAt = sheet.findIndex((cells) => findLedgerColumns(cells) !== null);
  const heading = findLedgerColumns(sheet[headingAt] ?? []);
  if (!heading) throw new Invalid({ file: 'no_ledger_columns' });
  const ledger = await readLedger(ctx);
  const planner = new Planner(ledger);
  const planned = sheet.flatMap((cells, index) =>
    index <= headingAt || cells.every((cell) => cell === '')
      ? []
      : figuresOf(cells, heading).map((given) => planner.plan(index + 1, given)),
  );
  const rows = planned.map(({ row }) => row);
  const works = planned.flatMap(({ work }) => (work ? [work] : []));
  const mark = createHash('sha256')
    .update(JSON.stringify([rows, works]))
    .digest('hex');
  return { rows, unknownColumns: heading.unknown, mark, works };
}

/** Some cells of one row that say one figure. */
type GivenCells = { cellOf: (column: LedgerColumn) => string; column: string | null };

function figuresOf(cells: readonly string[], { columns, periods }: LedgerHeading): GivenCells[] {
  const own = (column: LedgerColumn) => textOf(cells[columns[column] ?? -1] ?? '');
  if (periods.length === 0) return [{ cellOf: own, column: null }];
  // A gap in a wide sheet says nothing.
  return periods
    .filter(({ at }) => !/^[-—–…/]*$/.test(cells[at] ?? ''))
    .map(({ at, period, title }) => ({
      column: title,
      cellOf: (column) =>
        column === 'figure' ? textOf(cells[at] ?? '') : column === 'period' ? period : own(column),
    }));
}

/** A mark that keeps a spreadsheet from reading a cell as a formula is none of its text. */
const textOf = (cell: string) => cell.replace(/^'(?=[=+\-@])/, '');

type KnownMetric = { id: string | null; unit: string; note: string; isArchived: boolean; name: string };
type Standing = Figure & {
  id: string;
  note: string;
  priceBasis: PriceBasis;
  status: FactStatus;
  departmentId: string | null;
};
type Ledger = {
  metrics: Map<string, KnownMetric>;
  standing: Map<string, Standing>;
  departments: Map<string, string>;
};

async function readLedger({ db }: Reading): Promise<Ledger> {
  const [metrics, facts, departments] = [
    await db.metric.findMany({
      select: { id: true, name: true, synonyms: true, unit: true, note: true, archivedAt: true },
    }),
    await db.fact.findMany({
      where: { followedBy: null },
      select: {
        ...{ id: true, metricId: true, body: true, period: true, breakdown: true, value: true, unit: true },
        ...{ scale: true, decimals: true, note: true, priceBasis: true, status: true, departmentId: true },
      },
    }),
    await db.department.findMany({ where: { archivedAt: null }, select: { id: true, name: true } }),
  ];
  return {
    metrics: new Map(
      metrics.flatMap(({ synonyms, archivedAt, ...metric }) =>
        [metric.name, ...synonyms].map((name) => [
          metricKey(name),
          { ...metric, isArchived: archivedAt !== null },
        ]),
      ),
    ),
    standing: new Map(
      facts.map(({ metricId, body, period, breakdown, value, ...fact }) => [
        lineKey(metricId, { body, period, breakdown }),
        { ...fact, value: value.toFixed() },
      ]),
    ),
    departments: new Map(departments.map(({ id, name }) => [name, id])),
  };
}

type Line = { body: string; period: string; breakdown: string };
const lineKey = (metric: string, { body, period, breakdown }: Line) =>
  JSON.stringify([metric, body, period, breakdown]);

/** Stands for a metric that has no id yet. */
const ANY_ID = '00000000-0000-4000-8000-000000000000';

class Planner {
  private readonly seen = new Set<string>();
  constructor(private readonly ledger: Ledger) {}

  plan(row: number, { cellOf, column }: GivenCells): { row: PlannedFact; work: LedgerWork | null } {
    const faults: PlannedFact['faults'] = [];
    const refuse = (at: LedgerColumn | null, key: string) => void faults.push({ column: at, key });
    const known = this.ledger.metrics.get(metricKey(cellOf('metric')));
    const period = readPeriod(cellOf('period'));
    if (cellOf('period') !== '' && period === null) refuse('period', 'period_unreadable');
    const { value: fact, fields } = checked(() =>
      parseInput(recordFactInput, {
        metricId: ANY_ID,
        body: cellOf('body'),
        period: cellOf('period'),
        breakdown: cellOf('breakdown'),
        figure: cellOf('figure'),
        note: cellOf('note'),
        suppliedBy: cellOf('suppliedBy'),
        source: cellOf('source'),
        page: cellOf('page'),
        passage: cellOf('passage'),
      }),
    );
    for (const [path, key] of Object.entries(fields)) refuse(path as LedgerColumn, key);
    if (known?.isArchived) refuse('metric', 'metric_archived');
    const status = wordIn('status', cellOf, readStatus, refuse);
    const priceBasis = wordIn('priceBasis', cellOf, readPriceBasis, refuse);
    const departmentId = this.ledger.departments.get(cellOf('department')) ?? null;
    if (cellOf('department') !== '' && departmentId === null) refuse('department', 'no_such_department');

    const figure = figureIn(cellOf, known);
    if (cellOf('figure') !== '' && 'fault' in figure) refuse('figure', figure.fault);
    const metric = known ?? this.newMetric(cellOf, figure, priceBasis, refuse);
    const said: PlannedFact = {
      row,
      column,
      metric: known?.name ?? cellOf('metric'),
      body: fact?.body ?? cellOf('body'),
      period: period ?? cellOf('period'),
      breakdown: fact?.breakdown ?? cellOf('breakdown'),
      outcome: 'refused',
      faults,
      figure: 'fault' in figure ? cellOf('figure') : printFigure(figure),
      was: null,
    };
    if (faults.length > 0 || !fact || !period || 'fault' in figure || !metric)
      return { row: said, work: null };

    const line = { body: fact.body, period, breakdown: fact.breakdown };
    const key = lineKey(metric.id ?? metricKey(metric.name), line);
    if (this.seen.has(key)) {
      refuse(null, 'duplicate_fact_in_file');
      return { row: said, work: null };
    }
    this.seen.add(key);
    const standing = metric.id === null ? undefined : this.ledger.standing.get(key);
    const note = fact.note === metric.note ? '' : fact.note;
    // A column that the sheet lacks, or a cell left empty, changes nothing of what stands.
    const next = {
      note: cellOf('note') === '' ? (standing?.note ?? '') : note,
      status: status ?? standing?.status ?? 'final',
      priceBasis: priceBasis ?? standing?.priceBasis ?? 'none',
      departmentId: departmentId ?? standing?.departmentId ?? null,
    };
    const isSame =
      standing !== undefined &&
      standing.value === figure.value &&
      standing.unit === figure.unit &&
      standing.note === next.note &&
      standing.status === next.status &&
      standing.priceBasis === next.priceBasis;
    said.was = standing ? printFigure(standing) : null;
    said.outcome = isSame ? 'same' : standing ? 'follow' : 'new';
    if (isSame) return { row: said, work: null };
    const newMetric = this.firstOf(metric, cellOf, next.priceBasis);
    if (newMetric) said.outcome = 'new_metric';
    const { suppliedBy, source, page, passage } = fact;
    return {
      row: said,
      work: {
        newMetric,
        metricId: metric.id,
        metricKey: metricKey(metric.name),
        fact: {
          ...figure,
          ...line,
          year: periodYear(period),
          ...next,
          ...{ suppliedBy, source, page, passage },
          followsId: standing?.id ?? null,
        },
      },
    };
  }

  private newMetric(
    cellOf: GivenCells['cellOf'],
    figure: Figure | { fault: string },
    priceBasis: PriceBasis | undefined,
    refuse: (column: LedgerColumn, key: string) => void,
  ): KnownMetric | null {
    const unit = 'fault' in figure ? '' : figure.unit;
    const { value, fields } = checked(() =>
      parseInput(addMetricInput, {
        ...{ name: cellOf('metric'), synonyms: wordsOf(cellOf('synonyms')), unit, note: cellOf('note') },
        isPriced: priceBasis !== undefined && priceBasis !== 'none',
      }),
    );
    for (const [path, key] of Object.entries(fields)) {
      const column = path === 'name' ? 'metric' : path.startsWith('synonyms') ? 'synonyms' : path;
      refuse(column as LedgerColumn, key);
    }
    if (value?.synonyms.some((synonym) => this.ledger.metrics.has(metricKey(synonym))))
      refuse('synonyms', 'synonym_taken');
    return value && { id: null, name: value.name, unit, note: value.note, isArchived: false };
  }

  /** The metric that a row brings with it; null for one that is there, or came with a row before. */
  private firstOf(
    metric: KnownMetric,
    cellOf: GivenCells['cellOf'],
    priceBasis: PriceBasis,
  ): NewMetric | null {
    const { id, name, unit, note } = metric;
    if (id !== null || this.ledger.metrics.has(metricKey(name))) return null;
    const synonyms = [
      ...new Map(wordsOf(cellOf('synonyms')).map((word) => [metricKey(word), word])).entries(),
    ].flatMap(([key, word]) => (key === metricKey(name) ? [] : [word]));
    for (const word of [name, ...synonyms]) this.ledger.metrics.set(metricKey(word), metric);
    return { name, synonyms, unit, isPriced: priceBasis !== 'none', note };
  }
}

function figureIn(cellOf: GivenCells['cellOf'], known: KnownMetric | undefined) {
  const figure = readTypedFigure(asTyped(cellOf('figure')), cellOf('unit') || (known?.unit ?? ''));
  if ('fault' in figure || !known || figure.unit === known.unit) return figure;
  return { fault: 'figure_other_unit' as const };
}

/** Spreadsheets keep 12.3 as 12.300000000000001: of sixteen and more digits the last are none of its own. */
function asTyped(cell: string): string {
  const isFloat = /^-?\d+\.\d+(e[+-]?\d+)?$/i.test(cell) && cell.replace(/\D/g, '').length >= 16;
  return isFloat ? `${Number(Number(cell).toPrecision(15))}` : cell;
}

function wordIn<Word>(
  column: LedgerColumn,
  cellOf: GivenCells['cellOf'],
  read: (cell: string) => Word | undefined,
  refuse: (column: LedgerColumn, key: string) => void,
): Word | undefined {
  if (cellOf(column) === '') return undefined;
  const word = read(cellOf(column));
  if (word === undefined) refuse(column, 'no_such_word');
  return word;
}

const wordsOf = (cell: string) =>
  cell
    .split(/[、，,;；]+/)
    .map((word) => word.trim())
    .filter(Boolean);

function checked<T>(parse: () => T): { fields: FieldErrors; value: T | null } {
  try {
    return { fields: {}, value: parse() };
  } catch (error) {
    if (error instanceof Invalid) return { fields: error.fields, value: null };
    throw error;
  }
}
