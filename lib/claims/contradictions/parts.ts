import type { Claim } from '@/lib/claims/claim';
import type { Contradiction } from './contradiction';
import { printedAs, printedRange, sumOf, toleranceOf } from './figures';
import { finding } from './find';
import { areKindsApart, MAY_OVERLAP } from './kinds-apart';
import type { Figure } from './statements';
import { afterMark, figureWords } from './figure-words';

const OPEN = /其中/;
const CLOSED = /(?:分别(?:是|为|有)|分为|包括|包含|[:(])/;
/** A net change, a mean or what was planned has no parts that add up. */
const NO_WHOLE =
  /(?:增加|减少|净增|增长|下降|比上年|同比|平均|人均|户均|年均|每[年月日人户]|上年|去年|目标|计划)[^,、]{0,6}$/;
const NO_PART = /累计|合计|总计|共计|同比|比上年|增加|减少|增长|下降|上年|去年|平均|人均|最高|目标|计划|占/;
const NEXT_PART = /^[^,、。]{0,12}(?:[,、]|和|及|与)[^,、。:()]{0,16}$/;
/** Measures of which a part may well be more: an age, a length of time, a depth. */
const NO_AMOUNT = new Set('岁 天 日 小时 分钟 秒 个月 周 分 米 厘米 毫米 ℃ 摄氏度 分贝 度 层 位'.split(' '));

/** Parts and their whole in one statement. */
export function partsAndWholes(statement: readonly Figure[]): Contradiction[] {
  const found: Contradiction[] = [];
  statement.forEach((first, at) => {
    if (at === 0 || !isAmount(first)) return;
    const isOpen = OPEN.test(first.before);
    if (!isOpen && !CLOSED.test(first.before)) return;
    const whole = isOpen ? wholeBefore(statement, at) : statement[at - 1];
    if (!whole || !isAmount(whole) || whole.claim.unit !== first.claim.unit) return;
    if (NO_WHOLE.test(whole.before) || NO_PART.test(afterMark(first.before))) return;
    const parts = partsFrom(statement, at);
    const one = isOpen ? openList(whole, parts) : closedList(whole, parts, statement, at);
    if (one) found.push(one);
  });
  return [...found, ...sumsBehind(statement)];
}

function isAmount({ claim, isUsable }: Figure): boolean {
  return isUsable && claim.kind !== 'rate' && !NO_AMOUNT.has(claim.unit) && !claim.qualifiers.some(isMean);
}

function isMean(word: string): boolean {
  return /均|每/.test(word) && word !== '均';
}

/** The figure in this unit nearest before the statement's first 其中: a second one may be of the same whole. */
function wholeBefore(statement: readonly Figure[], at: number): Figure | null {
  const first = statement.findIndex(({ before }) => OPEN.test(before));
  for (let back = first - 1; back >= Math.max(0, first - 12); back -= 1) {
    const figure = statement[back];
    if (figure?.claim.unit === statement[at]?.claim.unit) return figure ?? null;
  }
  return null;
}

function partsFrom(statement: readonly Figure[], at: number): Figure[] {
  const [first] = statement.slice(at, at + 1);
  const parts = first ? [first] : [];
  for (let next = at + 1; next < statement.length; next += 1) {
    const figure = statement[next];
    if (!figure || !isAmount(figure) || figure.claim.unit !== first?.claim.unit) break;
    if (!NEXT_PART.test(figure.before) || NO_PART.test(figure.before)) break;
    if (OPEN.test(figure.before) || CLOSED.test(figure.before)) break;
    if (first && !belongs(first, figure)) break;
    parts.push(figure);
  }
  return parts;
}

/** Behind a comma something else may be told (其中5个投产,新增岗位820个): it has to share a word's sign with the first part. */
function belongs(first: Figure, next: Figure): boolean {
  if (/^[^,]*、/.test(next.before) || /(?:和|及|与)[^,]*$/.test(next.before)) return true;
  const words = afterMark(first.before) + first.claim.counted;
  return [...next.before.replace(/^[^,]*,/, '')].some((sign) => words.includes(sign));
}

function openList(whole: Figure, parts: readonly Figure[]): Contradiction | null {
  const over = parts.find(({ claim }) => printedRange(claim).low > printedRange(whole.claim).high);
  if (over)
    return finding('part_over_whole', [over.claim, whole.claim], {
      sum: `${over.claim.valueText} > ${whole.claim.valueText}`,
      took: [figureWords(whole), figureWords(over)],
      stated: over.claim.valueText,
      computed: `≤ ${whole.claim.valueText}`,
    });
  const words = parts.map(figureWords);
  const claims = parts.map(({ claim }) => claim);
  const [sum, most] = [sumOf(claims), whole.claim.value ?? 0];
  const areApart =
    areKindsApart(words) ||
    (parts.length > 2 && sum <= most * 1.25 && !words.some((word) => MAY_OVERLAP.test(word)));
  if (parts.length < 2 || !areApart || sum - most <= toleranceOf(claims, whole.claim)) return null;
  return unequal('parts_over_whole', whole, parts, sum);
}

function closedList(
  whole: Figure,
  parts: readonly Figure[],
  statement: readonly Figure[],
  at: number,
): Contradiction | null {
  const claims = parts.map(({ claim }) => claim);
  const sum = sumOf(claims);
  const difference = sum - (whole.claim.value ?? 0);
  if (parts.length < 2 || Math.abs(difference) <= toleranceOf(claims, whole.claim)) return null;
  const isAll = isWholeList(parts, statement, at);
  if (!isAll || parts.some((part) => MAY_OVERLAP.test(figureWords(part)) && difference > 0)) return null;
  return unequal('parts', whole, parts, sum);
}

/** Not where the list goes on (等), or in other units. */
function isWholeList(parts: readonly Figure[], statement: readonly Figure[], at: number): boolean {
  const behind = statement.slice(at + parts.length);
  if (parts.some(({ after, before }) => /等/.test(after.split(/[,、]/)[0] ?? '') || /等[,、]?/.test(before)))
    return false;
  if (behind[0] && /^[^,、]{0,12}(?:、|和|及)/.test(behind[0].before)) return false;
  const mark = parts[0]?.before ?? '';
  const last = parts.at(-1)?.after ?? '';
  return !/\((?!.*\))/.test(mark) || /^[^,、(]{0,12}\)/.test(last);
}

const TOGETHER = /^[^,、]{0,10},(?:[二两三四五六七八九十]年(?:间|来)?)?(?:累计|共计|合计|总计|共)(?:达|为)?$/;

/** 刑事20件、民事15件,共48件 */
function sumsBehind(statement: readonly Figure[]): Contradiction[] {
  const found: Contradiction[] = [];
  let from = 0;
  statement.forEach((whole, at) => {
    if (!TOGETHER.test(whole.before)) return;
    const parts = statement.slice(from, at);
    from = at + 1;
    const areParts =
      parts.length > 1 &&
      [...parts, whole].every((one) => isAmount(one) && one.claim.unit === whole.claim.unit) &&
      parts.slice(1).every(({ before }) => NEXT_PART.test(before) && !NO_PART.test(before)) &&
      !NO_PART.test(parts[0]?.before ?? '') &&
      !OPEN.test(parts[0]?.before ?? '') &&
      !parts.some(({ after }) => /等/.test(after));
    if (!areParts) return;
    const claims = parts.map(({ claim }) => claim);
    const sum = sumOf(claims);
    if (Math.abs(sum - (whole.claim.value ?? 0)) > toleranceOf(claims, whole.claim))
      found.push(unequal('parts', whole, parts, sum));
  });
  return found;
}

function unequal(
  name: 'parts' | 'parts_over_whole',
  whole: Figure,
  parts: readonly Figure[],
  sum: number,
): Contradiction {
  const claims: Claim[] = parts.map(({ claim }) => claim);
  const sign = name === 'parts' ? '≠' : '>';
  return finding(name, [whole.claim, ...claims], {
    sum: `${claims.map(({ valueText, unit }) => withoutUnit(valueText, unit)).join(' + ')} = ${withoutUnit(printedAs(sum, whole.claim), whole.claim.unit)} ${sign} ${withoutUnit(whole.claim.valueText, whole.claim.unit)}`,
    took: parts.map(figureWords),
    stated: whole.claim.valueText,
    computed: printedAs(sum, whole.claim),
  });
}

function withoutUnit(text: string, unit: string): string {
  return unit !== '' && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
}
