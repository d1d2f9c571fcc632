import { foldLine } from '@/lib/claims/fold-line';
import { readNumber } from '@/lib/claims/numerals';
import type { TableCell } from '@/lib/claims/scan-table';
import type { ReckonedArticle } from './reckoned-article';
import type { Contradiction } from './contradiction';
import { plainNumber } from './figures';

const TOTAL = /^(?:合计|总计|共计)$/;
/** Columns and rows whose figures do not add up. */
const NO_SUM = /率|%|比|增|均|位次|排名|名次|占|年份|序号|编号|幅|指数|电话|日期|时间/;
/** Rows under these are of those above them. */
const PART_ROW = /^(?:#|其中|小计|—|-)/;

type Cell = { value: number; decimals: number; cell: TableCell; printed: string };

/** Rows and columns of a table that is whole against its 合计. A table with an empty cell or a 小计 is left alone. */
export function tableTotals({ parts }: ReckonedArticle): Contradiction[] {
  return parts.flatMap(({ rows }) => {
    if (!rows || rows.length < 3) return [];
    const texts = rows.map((row) => row.map(({ text }) => foldLine(text).text.replace(/\s/g, '')));
    return [...downwards(rows, texts), ...downwards(turned(rows), turned(texts))];
  });
}

function downwards(rows: TableCell[][], texts: string[][]): Contradiction[] {
  const [heads] = texts;
  const totals = texts.flatMap((row, at) => (TOTAL.test(row[0] ?? '') ? [at] : []));
  const [total] = totals;
  if (!heads || total === undefined || totals.length > 1) return [];
  if (texts.some((row) => /小计/.test(row[0] ?? ''))) return [];
  const isLast = total === texts.length - 1;
  if (!isLast && total !== 1) return [];
  const first = isLast ? 1 : 2;
  const found: Contradiction[] = [];
  for (let x = 1; x < heads.length; x += 1) {
    if (NO_SUM.test(heads[x] ?? '') || /^$/.test(heads[x] ?? '')) continue;
    const whole = cellAt(rows, texts, total, x);
    const summed = texts.flatMap((row, y) =>
      y < first || y === total || PART_ROW.test(row[0] ?? '') || TOTAL.test(row[0] ?? '') ? [] : [y],
    );
    if (summed.some((y) => NO_SUM.test(texts[y]?.[0] ?? ''))) continue;
    const parts = summed.map((y) => cellAt(rows, texts, y, x));
    const known = parts.filter((part) => part !== null);
    if (!whole || known.length < 2 || known.length !== parts.length) continue;
    const one = unequal(whole, known, `${heads[x]}`);
    if (one) found.push(one);
  }
  return found;
}

function unequal(whole: Cell, parts: Cell[], head: string): Contradiction | null {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const decimals = Math.min(whole.decimals, ...parts.map((part) => part.decimals));
  const areRounded = [whole, ...parts].some((one) => one.decimals > 0);
  const halves = [whole, ...parts].reduce((all, one) => all + 10 ** -one.decimals / 2, 0);
  const tolerance = areRounded ? halves : 0;
  if (Math.abs(sum - whole.value) <= tolerance + 1e-6) return null;
  const computed = plainNumber(Number(sum.toFixed(Math.max(whole.decimals, decimals))), whole.decimals);
  return {
    rule: 'figures/table_total',
    level: 'warning',
    places: [whole, ...parts].map(({ cell }) => ({
      start: cell.start,
      end: cell.start + cell.text.length,
      text: cell.text,
    })),
    sum: `${parts.map(({ printed }) => printed).join(' + ')} = ${computed} ≠ ${whole.printed}`,
    took: [head],
    stated: whole.printed,
    computed,
  };
}

function cellAt(rows: TableCell[][], texts: string[][], y: number, x: number): Cell | null {
  const [cell, text] = [rows[y]?.[x], texts[y]?.[x]];
  if (!cell || !text) return null;
  const number = readNumber(text, 0);
  if (!number || number.low !== number.high || number.hasRest || /[0-9%]/.test(text.slice(number.end)))
    return null;
  return { value: number.low, decimals: number.decimals - number.scale, cell, printed: text };
}

function turned<Item>(rows: Item[][]): Item[][] {
  const wide = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: wide }, (_, x) => rows.flatMap((row) => row.slice(x, x + 1)));
}
