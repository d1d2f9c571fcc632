import { readPeriod, type Period } from '@/lib/domain/facts/period';

/** The columns of a spreadsheet of the ledger in the order they are written, by what offices call them. */
const LEDGER_COLUMNS = {
  metric: ['指标', '指标名称', '名称', 'metric', 'indicator'],
  synonyms: ['同义词', '别名', '又称', 'synonyms'],
  unit: ['单位', '计量单位', 'unit'],
  body: ['主体', '地区', '区域', '单位名称', 'body', 'area'],
  period: ['时期', '时间', '年份', '年度', '期间', 'period', 'year'],
  breakdown: ['分项', '其中', '分组', 'breakdown'],
  figure: ['数值', '数据', '数', '值', 'value', 'figure'],
  note: ['口径', '统计口径', '说明', 'definition', 'note'],
  priceBasis: ['价格口径', '价格', 'price basis'],
  status: ['状态', '数据状态', 'status'],
  department: ['供稿单位', '提供单位', '来源单位', 'department'],
  suppliedBy: ['提供人', '填报人', '联系人', 'supplied by'],
  source: ['依据', '来源', '出处', '文件', 'source'],
  page: ['页码', '页', 'page'],
  passage: ['原文', '原句', 'passage'],
} as const;
export type LedgerColumn = keyof typeof LEDGER_COLUMNS;
export const LEDGER_COLUMN_ORDER = Object.keys(LEDGER_COLUMNS) as LedgerColumn[];

export type LedgerHeading = {
  columns: Partial<Record<LedgerColumn, number>>;
  /** Where years or other periods are the columns. */
  periods: { at: number; period: Period; title: string }[];
  /** As they stand in the sheet. */
  unknown: string[];
};

/** What the cells of a heading are; null when these are no headings of the ledger. */
export function findLedgerColumns(cells: readonly string[]): LedgerHeading | null {
  const columns: LedgerHeading['columns'] = {};
  const periods: LedgerHeading['periods'] = [];
  const unknown: string[] = [];
  for (const [at, title] of cells.entries()) {
    if (title === '') continue;
    const column = columnOf(title);
    const period = column ? null : readPeriod(title);
    if (column && columns[column] === undefined) columns[column] = at;
    else if (period) periods.push({ at, period, title });
    else unknown.push(title);
  }
  if (columns.metric === undefined) return null;
  const isLong = columns.figure !== undefined && columns.period !== undefined;
  if (isLong) return { columns, periods: [], unknown: [...unknown, ...periods.map(({ title }) => title)] };
  return periods.length > 0 ? { columns, periods, unknown } : null;
}

function columnOf(title: string): LedgerColumn | undefined {
  const whole = title.normalize('NFKC').toLowerCase().trim();
  const bare = whole.replace(/[(（].*$/, '').trim();
  const known = (name: string) =>
    LEDGER_COLUMN_ORDER.find((column) => (LEDGER_COLUMNS[column] as readonly string[]).includes(name));
  return known(whole) ?? known(bare);
}
