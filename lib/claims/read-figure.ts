import type { ClaimBound, ClaimKind } from './claim';
import { countsNothing, isPartOfCode } from './counts-nothing';
import { readNumber, type PrintedNumber } from './numerals';
import { REACHING } from './plans';
import { boundBefore, boundBehind, leadWords } from './qualifiers';
import type { RawClaim } from './raw-claim';
import { unitAt, type ClaimUnit } from './units';

/** What was read at a place: a claim or none, and where to go on. */
export type ReadFigure = { claim: RawClaim | null; end: number };

type Unit = ClaimUnit & { end: number };

/** Longer ones are codes. */
const LARGEST = 1e16;

/** Signs and words between the ends of a range. */
const CONNECTOR = /^(?:-|–|—|~|～|〜|至|到)(?![-–—~])/;

/** The figure that begins at `at` of a folded line; null where no number does. */
export function readFigure(line: string, at: number): ReadFigure | null {
  const share = readShare(line, at);
  if (share) return share;
  const number = readNumber(line, at);
  if (!number) return null;
  if (number.high > LARGEST) return { claim: null, end: number.end };
  const unit = unitOf(line, number);
  return (
    readRange(line, at, number, unit) ??
    (unit ? readCounted(line, at, number, unit) : readWithoutUnit(line, at, number))
  );
}

/** What a number is counted in; words and bare multipliers take fewer units than digits. */
function unitOf(line: string, number: PrintedNumber): Unit | null {
  const unit = unitAt(line, number.end) ?? tenths(line, number);
  // 百亿项目 is a kind of project, 超百项 a number of things.
  if (number.form === 'bare' && unit?.text === '项' && line.charAt(unit.end) === '目') return null;
  return unit && (number.form === 'digits' || unit.afterWords) ? unit : null;
}

/** 三成, but not 成立 */
function tenths(line: string, number: PrintedNumber): Unit | null {
  if (line.charAt(number.end) !== '成' || number.form === 'bare' || number.high > 10 || number.scale > 0)
    return null;
  const end = number.end + 1;
  const isWord = /^[立功为果员长绩效就本都熟交套群对型分人年片形家才品了]/.test(line.slice(end, end + 1));
  return isWord ? null : { text: '成', kind: 'rate', afterWords: true, end };
}

function readCounted(line: string, at: number, number: PrintedNumber, unit: Unit): ReadFigure {
  const counted = { line, start: at, number, unit, end: unit.end };
  if (countsNothing(counted)) return { claim: null, end: unit.end };
  const around = boundsAround(line, at, number, unit.end);
  if (number.form === 'bare' && !saysHowMany(line, at, number, around.bound)) {
    const target = readVagueTarget(line, at, number, unit.end);
    return { claim: target, end: unit.end };
  }
  if (unit.text === '成') return { claim: tenthsClaim(line, at, number, unit, around), end: around.end };
  const isRange = number.low !== number.high;
  const kind: ClaimKind = isRange ? 'range' : number.low === 0 ? 'zero' : unit.kind;
  const claim: RawClaim = {
    kind,
    value: isRange ? null : number.low,
    min: isRange ? number.low : null,
    max: isRange ? number.high : null,
    ...{ scale: number.scale, decimals: number.decimals, unit: plainUnit(unit.text) },
    ...{ bound: around.bound, words: around.words },
    figure: { start: at, end: unit.end },
    start: around.start,
    end: around.end,
  };
  return { claim, end: around.end };
}

/** 两成三 is 23 %; 三成 30 %. */
function tenthsClaim(line: string, at: number, number: PrintedNumber, unit: Unit, around: Around): RawClaim {
  const more = readNumber(line, unit.end);
  const tail = more && more.form === 'words' && more.high < 10 && more.low === more.high ? more : null;
  const end = tail ? tail.end : unit.end;
  const value = number.low * 10 + (tail?.low ?? 0);
  const bounds = tail ? boundsAround(line, at, number, end) : around;
  return {
    ...{ kind: 'rate', value, min: null, max: null, scale: tail ? 0 : 1, decimals: 0, unit: '%' },
    ...{
      bound: bounds.bound,
      words: bounds.words,
      figure: { start: at, end },
      start: bounds.start,
      end: bounds.end,
    },
  };
}

/** A bare multiplier (百, 千, 万) is a figure only with a word that bounds it: 百余家, 超万名, 上千人, 达百万元. */
function saysHowMany(line: string, at: number, number: PrintedNumber, bound: ClaimBound): boolean {
  return number.hasRest || bound !== 'exact' || /达到?$/.test(line.slice(Math.max(0, at - 2), at));
}

/** 打造百条…, 千亿级产业集群: what is to be reached, where the words before say so. */
function readVagueTarget(line: string, at: number, number: PrintedNumber, end: number): RawClaim | null {
  if (!REACHING.test(line.slice(Math.max(0, at - 12), at))) return null;
  if (/^(?:以上|级)?(?:的)?(?:人口|家|户)?(?:兴|帮|进|灯火)/.test(line.slice(end, end + 4))) return null;
  return {
    ...{ kind: 'target', value: number.low, min: null, max: null, scale: number.scale, decimals: 0 },
    ...{ unit: plainUnit(line.slice(number.end, end)), bound: 'about', words: [] },
    ...{ figure: { start: at, end }, start: at, end },
  };
}

const PRODUCERS =
  /^(?:级|元级?)?(?:的)?(?:产业|工厂|集群|企业|园区|板块|县|区|市场|产值|斤粮|GDP|基地|城|项目)/;
const REACHED = /(?:达到?|突破|超过?|增至|增加到|为|近|约|逾|破|增长到|提高到|提升至|至|升至|不足|累计)$/;
/** What is measured without a unit. */
const INDEX = /(?:指数|系数|得分|评分|分值)(?:\([A-Za-z]+\))?值?(?:为|达到?|提高到|提升至|升至|降至|:)?$/;
/** Whom large numbers are often printed before at once: 2000多万师生. */
const PEOPLE =
  /^(?:师生|人口|群众|居民|职工|用户|网民|党员|学生|农户|游客|考生|老人|市民|村民|干部|家庭|农民|青年|儿童|旅客|粉丝|志愿者|观众|读者|劳动者|务工|大学生|妇女|会员|团员|企业|商户)/;

/** A figure without a unit: 百亿产业 as a target, 2000多万师生, 指数3.62, 超2000万 and 达98.5 at the end of a clause. */
function readWithoutUnit(line: string, at: number, number: PrintedNumber): ReadFigure {
  const nothing = { claim: null, end: number.end };
  if (number.form === 'bare') {
    if (number.scale < 8 || !PRODUCERS.test(line.slice(number.end, number.end + 5))) return nothing;
    return { claim: readVagueTarget(line, at, number, number.end), end: number.end };
  }
  if (number.form !== 'digits' || isPartOfCode(line, at)) return nothing;
  if (/[第每前]$/.test(line.slice(Math.max(0, at - 1), at))) return nothing;
  if (!(number.scale >= 4 ? isLargeFigure(line, number) : isReachedFigure(line, at, number))) return nothing;
  return readCounted(line, at, number, { text: '', kind: 'count', afterWords: false, end: number.end });
}

const CLAUSE_END = /^(?:$|[,，。;；、)）])/;

function isLargeFigure(line: string, { end }: PrintedNumber): boolean {
  return (
    CLAUSE_END.test(line.slice(end, end + 1)) ||
    line.charAt(end) === '的' ||
    PEOPLE.test(line.slice(end, end + 3))
  );
}

function isReachedFigure(line: string, at: number, { end, decimals, low }: PrintedNumber): boolean {
  if (!CLAUSE_END.test(line.slice(end, end + 1))) return false;
  if (decimals > 0 && INDEX.test(line.slice(Math.max(0, at - 14), at))) return true;
  const isYear = decimals === 0 && low >= 1900 && low <= 2100;
  return !isYear && low >= 10 && REACHED.test(line.slice(Math.max(0, at - 3), at));
}

/** 1-2次, 63%~68%, 10家至15家, 1—2万元 */
function readRange(line: string, at: number, first: PrintedNumber, unit: Unit | null): ReadFigure | null {
  const from = unit?.end ?? first.end;
  const connector = CONNECTOR.exec(line.slice(from, from + 2))?.[0];
  if (connector === undefined || first.form === 'bare' || /[由从]$/.test(line.slice(Math.max(0, at - 1), at)))
    return null;
  const second = readNumber(line, from + connector.length);
  if (!second || second.form === 'bare') return null;
  const ends = unitOf(line, second);
  // 2023-2025 and 3-5月 are no figures; nor is either end of them.
  if (!ends) return unit ? null : { claim: null, end: second.end };
  if (unit && plainUnit(unit.text) !== plainUnit(ends.text)) return null;
  const low = first.low * (!unit && first.scale === 0 && second.scale >= 4 ? 10 ** second.scale : 1);
  if (low >= second.high) return unit ? null : { claim: null, end: ends.end };
  const counted = {
    line,
    start: at,
    number: { ...first, form: second.form, hasRest: true },
    unit: ends,
    end: ends.end,
  };
  if (countsNothing(counted)) return { claim: null, end: ends.end };
  const around = boundsAround(line, at, second, ends.end);
  const claim: RawClaim = {
    ...{ kind: 'range', value: null, min: low, max: second.high },
    ...{ scale: second.scale, decimals: second.decimals, unit: plainUnit(ends.text) },
    ...{ bound: around.bound, words: around.words, figure: { start: at, end: ends.end } },
    ...{ start: around.start, end: around.end },
  };
  return { claim, end: around.end };
}

/** 百分之三十五, 三分之二 */
function readShare(line: string, at: number): ReadFigure | null {
  const whole = /^(百|千|[一二三四五六七八九十]{1,2})分之/.exec(line.slice(at, at + 4))?.[0];
  if (whole === undefined) return null;
  const base = readNumber(line, at);
  const number = readNumber(line, at + whole.length) ?? null;
  if (!base || !number) return null;
  const isHundred = whole === '百分之';
  const value = isHundred ? number.low : Number(((number.low / base.low) * 100).toPrecision(6));
  const isRange = isHundred && number.low !== number.high;
  const around = boundsAround(line, at, number, number.end);
  const claim: RawClaim = {
    ...{ kind: isRange ? 'range' : 'rate', value: isRange ? null : value },
    ...{ min: isRange ? number.low : null, max: isRange ? number.high : null },
    ...{ scale: 0, decimals: number.decimals, unit: '%', bound: around.bound, words: around.words },
    ...{ figure: { start: at, end: number.end }, start: around.start, end: around.end },
  };
  return { claim, end: around.end };
}

type Around = { start: number; end: number; bound: ClaimBound; words: string[] };

/** The bound and lead-in words directly beside a figure. */
function boundsAround(line: string, at: number, number: PrintedNumber, end: number): Around {
  const before = boundBefore(line, at);
  const behind = boundBehind(line, end);
  const start = before?.start ?? at;
  const rest = number.hasRest ? (line.slice(at, end).match(/[余多来]/)?.[0] ?? '余') : null;
  const words = [...leadWords(line, start), before?.text, rest, behind?.text].filter(
    (word) => typeof word === 'string',
  );
  return {
    start,
    end: behind?.end ?? end,
    bound: before?.bound ?? behind?.bound ?? (rest === null ? 'exact' : rest === '来' ? 'about' : 'at_least'),
    words,
  };
}

/** 元人民币 and 人民币 are 元. */
function plainUnit(text: string): string {
  if (text === '元人民币' || text === '人民币') return '元';
  return text === '港币' || text === '元港币' ? '港元' : text === '％' ? '%' : text;
}
