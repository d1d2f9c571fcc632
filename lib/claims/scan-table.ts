import type { Claim } from './claim';
import { foldLine } from './fold-line';
import { readNumber } from './numerals';
import { scanLine, type LineSetting } from './scan-line';
import { unitAt } from './units';

/** A cell and where its text begins. */
export type TableCell = { text: string; start: number };

/** Cells that count nothing: numbers of rows, years, dates. */
const ORDER_HEAD = /^(?:序号|编号|年份|年度|日期|时间|月份|电话|联系方式|代码|名次|No\.?)$/i;

/**
 * The claims of a table: what a figure counts is said by the heads of its row and column, its unit by the cell, the
 * column's head, the row's head (企业数（家）), a cell of the row that holds a unit alone, or the line over the table
 * (单位：万元). The first row is the head of the columns unless it holds figures.
 */
export function scanTable(rows: readonly TableCell[][], setting: LineSetting): Claim[] {
  const titles = rows.findIndex((row) => row.filter(({ text }) => text.trim() !== '').length > 1);
  if (titles < 0) return rows.flat().flatMap(({ text, start }) => scanLine(text, start, setting));
  const general =
    rows
      .slice(0, titles)
      .flat()
      .map(({ text }) => unitNamed(text))
      .find(Boolean) ?? '';
  const [heads = [], ...rest] = rows.slice(titles);
  const hasHeads = !heads.slice(1).some(({ text }) => isFigure(text));
  const columns = hasHeads ? heads.map(({ text }) => headOf(text)) : [];
  return (hasHeads ? rest : [heads, ...rest]).flatMap((row) => scanRow(row, columns, general, setting));
}

function scanRow(
  row: readonly TableCell[],
  columns: readonly Head[],
  general: string,
  setting: LineSetting,
): Claim[] {
  // Where the first column numbers the rows, the second names them.
  const headAt = columns[0] && ORDER_HEAD.test(columns[0].name) ? 1 : 0;
  const first = row[headAt];
  const others = row.slice(headAt + 1);
  const head = first && !isFigure(first.text) ? headOf(first.text) : null;
  const own = others.map(({ text }) => unitAlone(text)).find((unit) => unit !== null);
  return row.flatMap((cell, column) => {
    const over = columns[column] ?? null;
    if (column < headAt || (column === headAt && head) || (over && ORDER_HEAD.test(over.name))) return [];
    return scanCell(cell, { head, over, otherwise: own ?? general }, setting);
  });
}

type Head = { name: string; unit: string };
type Heads = { head: Head | null; over: Head | null; otherwise: string };

function scanCell(cell: TableCell, { head, over, otherwise }: Heads, setting: LineSetting): Claim[] {
  const names = [head?.name, over?.name].filter(
    (name) => name && !/^(?:数量|数值|指标值|金额|完成数|完成情况|合计|单位)$/.test(name),
  );
  const counted = [...new Set(names)].join(' ');
  const found = scanLine(cell.text, cell.start, setting);
  if (found.length > 0)
    return found.map((claim) => ({ ...claim, counted: counted || claim.counted, group: null }));
  const bare = bareFigure(cell.text);
  if (!bare) return [];
  const printed = over?.unit || head?.unit || otherwise;
  const unit = unitOf(printed);
  const isYear = printed === '' && /^20[0-9]{2}$/.test(cell.text.trim());
  if (counted === '' || isYear) return [];
  const start = cell.start + cell.text.indexOf(cell.text.trim());
  const text = cell.text.trim();
  return [
    {
      ...{ kind: unit.kind, value: exact(bare.value * 10 ** unit.scale), min: null, max: null },
      ...{
        valueText: text,
        scale: unit.scale + bare.scale,
        decimals: bare.decimals,
        unit: unit.text,
        counted,
      },
      ...{
        qualifiers: [],
        bound: 'exact',
        period: { type: 'reporting_year', text: '' },
        place: null,
        group: null,
      },
      ...{ start, end: start + text.length, text },
    },
  ];
}

/** 企业数（家）: its name without the unit, and the unit. */
function headOf(text: string): Head {
  const { text: folded } = foldLine(text.trim());
  const inBrackets = /^([^(]*)\(([^()]*)\)$/.exec(folded);
  if (inBrackets) {
    const words = (inBrackets[2] ?? '').replace(/^单位:?/, '');
    if (unitOf(words).text !== '') return { name: inBrackets[1] ?? '', unit: words };
  }
  return { name: folded, unit: '' };
}

/** 单位：万元 */
function unitNamed(text: string): string {
  return /单位:([^\s()]{1,6})/.exec(foldLine(text).text)?.[1] ?? '';
}

function unitAlone(text: string): string | null {
  const folded = foldLine(text.trim()).text;
  return unitOf(folded).text !== '' ? folded : null;
}

/** 万元 is 元 by ten thousand. A text that is no unit is ''. */
function unitOf(text: string): { text: string; kind: Claim['kind']; scale: number } {
  const powers = /^[百千万亿]{0,2}/.exec(text)?.[0] ?? '';
  for (let length = powers.length; length >= 0; length--) {
    const unit = unitAt(text, length);
    if (!unit || unit.end !== text.length) continue;
    const times = length === 0 ? 1 : (readNumber(text.slice(0, length), 0)?.low ?? 1);
    return { text: unit.text, kind: unit.kind, scale: Math.round(Math.log10(times)) };
  }
  return { text: '', kind: 'count', scale: 0 };
}

function bareFigure(text: string): { value: number; scale: number; decimals: number } | null {
  const folded = foldLine(text.trim()).text;
  const number = readNumber(folded, 0);
  if (!number || number.form !== 'digits' || number.end !== folded.length || number.low !== number.high)
    return null;
  return { value: number.low, scale: number.scale, decimals: number.decimals };
}

/** 120家, 35%, 1,200; a year or a month is the name of a column. */
function isFigure(text: string): boolean {
  const folded = foldLine(text.trim()).text;
  if (/^(?:(?:19|20)[0-9]{2}年?|[0-9]{1,2}月)/.test(folded)) return false;
  return bareFigure(text) !== null || /^[0-9][0-9.,]*[\p{Script=Han}%]{0,4}$/u.test(folded);
}

function exact(number: number): number {
  return Number(number.toPrecision(15));
}
