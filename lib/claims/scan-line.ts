import type { Claim } from './claim';
import { countedBy } from './counted';
import { foldLine } from './fold-line';
import { namedRanges, type NamedRange } from './named-ranges';
import { periodOf, periodsIn, type PeriodAt } from './periods';
import { scopesIn, type ScopeAt } from './places';
import { isGoal, planMarks, type PlanMark } from './plans';
import { CLAUSE_WORDS, GOVERNING_WORDS, TOGETHER } from './qualifiers';
import type { RawClaim } from './raw-claim';
import { readFigure } from './read-figure';
import { isSaidInNames, readSaid } from './read-said';

/** What is known of the text around a line. */
export type LineSetting = {
  /** The article's own year; null where nothing says it. */
  year: number | null;
  /** Whether the line looks ahead (展望): what it counts is planned unless it says that it is done. */
  isOutlook: boolean;
};

/**
 * The claims of one paragraph. `text` is what `places` point into: `line` stands in it from `from` on. Groups are numbered
 * from `firstGroup`.
 */
export function scanLine(line: string, from: number, setting: LineSetting, firstGroup = 1): Claim[] {
  const folded = foldLine(line, from);
  const { text, places } = folded;
  const names = namedRanges(text);
  const raws = rawClaims(text, names);
  if (raws.length === 0) return [];
  const around: Around = {
    text,
    pieces: piecesOf(text),
    periods: periodsIn(text),
    scopes: scopesIn(text),
    plans: planMarks(withoutNames(text, names), setting.year),
    setting,
    since: 0,
  };
  const claims: Claim[] = [];
  let group = firstGroup;
  let piece = -1;
  let before = 0;
  for (const raw of raws) {
    const at = lastAt(around.pieces, raw.start);
    if (at !== piece && piece >= 0) group += 1;
    piece = at;
    const start = places[raw.start] ?? from;
    const end = (places[raw.end - 1] ?? from) + 1;
    const printed = line.slice(
      (places[raw.figure.start] ?? from) - from,
      (places[raw.figure.end - 1] ?? from) + 1 - from,
    );
    const last = claims.at(-1);
    const since = last ? before : 0;
    before = raw.end;
    claims.push(
      claimOf(raw, { ...around, since }, last, {
        ...{ group, start, end, text: line.slice(start - from, end - from) },
        valueText: printed.replace(/\s/g, ''),
      }),
    );
  }
  return alone(claims);
}

/** Every claim in words and figures of a folded line, in order and apart. */
function rawClaims(text: string, names: readonly NamedRange[]): RawClaim[] {
  const found: RawClaim[] = [];
  let name = 0;
  for (let at = 0; at < text.length;) {
    while ((names[name]?.end ?? Infinity) <= at) name += 1;
    const isNamed = isWithin(names[name], at);
    const said = readSaid(text, at);
    if (said && (!isNamed || isSaidInNames(said)) && said.start >= (found.at(-1)?.end ?? 0)) {
      found.push(said);
      at = said.end;
      continue;
    }
    const figure = BEGINS_FIGURE.test(text.charAt(at)) ? readFigure(text, at) : null;
    if (!figure) {
      at += 1;
      continue;
    }
    const { claim } = figure;
    if (claim && !isNamed && claim.start >= (found.at(-1)?.end ?? 0)) found.push(claim);
    at = Math.max(at + 1, figure.end);
  }
  return found;
}

const BEGINS_FIGURE = /[0-9零〇一二三四五六七八九十百千万亿两廿卅]/;

/** As long as before: the words of a title or a name plan nothing. */
function withoutNames(text: string, names: readonly NamedRange[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of names) {
    rest += text.slice(from, start) + '”'.repeat(end - start);
    from = end;
  }
  return rest + text.slice(from);
}

function isWithin(name: NamedRange | undefined, at: number): boolean {
  return name !== undefined && name.start <= at && at < name.end;
}

type Around = {
  text: string;
  pieces: Piece[];
  periods: PeriodAt[];
  scopes: ScopeAt[];
  plans: PlanMark[];
  setting: LineSetting;
  /** Where the claim before ends. */
  since: number;
};

/** A statement: what stands between ; or 。 and the next; `sentence` is where its sentence begins. */
type Piece = { start: number; sentence: number };

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [{ start: 0, sentence: 0 }];
  for (const { index } of text.matchAll(/[;；。!！?？]/g)) {
    const isSentence = !/[;；]/.test(text.charAt(index));
    pieces.push({ start: index + 1, sentence: isSentence ? index + 1 : (pieces.at(-1)?.sentence ?? 0) });
  }
  return pieces;
}

/** The number of the last of those, in order, that begin at `at` or before it. */
function lastAt(pieces: readonly { start: number }[], at: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

type Cut = Pick<Claim, 'group' | 'start' | 'end' | 'text' | 'valueText'>;

function claimOf(raw: RawClaim, around: Around, before: Claim | undefined, cut: Cut): Claim {
  const { text, pieces, periods } = around;
  const piece = pieces[lastAt(pieces, raw.start)] ?? { start: 0, sentence: 0 };
  const isFigure =
    !['rank', 'streak', 'first', 'coverage'].includes(raw.kind) && !(raw.kind === 'zero' && raw.unit === '');
  const counted = isFigure ? countedBy(text, raw.start, raw.end, around.since) : thingSaid(text, raw);
  const since = text.slice(around.since, raw.start);
  const isPart =
    raw.words.includes('其中') || /其中(?:有|,)?$/.test(text.slice(Math.max(0, raw.start - 3), raw.start));
  const qualifiers = [...governing(text, piece.start, raw.start), ...(isPart ? ['其中'] : []), ...raw.words];
  return {
    kind:
      raw.kind === 'target' || isGoal(text, raw.start, raw.end) || isPlanned(raw, around, piece)
        ? 'target'
        : raw.kind,
    ...{ value: raw.value, min: raw.min, max: raw.max, valueText: cut.valueText },
    ...{ scale: raw.scale, decimals: raw.decimals, unit: raw.unit },
    counted: before && followsOn(raw, counted, isPart, text, since) ? before.counted : counted,
    qualifiers: [...new Set(qualifiers)],
    bound: raw.bound,
    period: periodOf(periods, piece.sentence, piece.start, raw.start),
    place: scopeOf(around, raw.start, raw.kind, piece.start),
    ...{ group: cut.group, start: cut.start, end: cut.end, text: cut.text },
  };
}

/** So much of a statement before a claim is looked at for what governs it. */
const GOVERNED = 80;

/** Words of the statement before the claim that govern it: 累计 in 累计注册企业5720余家,商协会5家. */
function governing(text: string, from: number, at: number): string[] {
  const before = text.slice(Math.max(from, at - GOVERNED), at);
  const lastClause =
    text
      .slice(Math.max(from, at - GOVERNED), at + 1)
      .split(/[,，]/)
      .at(-1) ?? '';
  const found = [
    ...GOVERNING_WORDS.filter((word) => before.includes(word)),
    ...CLAUSE_WORDS.filter((word) => lastClause.includes(word)),
  ];
  if (TOGETHER.test(lastClause) && !found.some((word) => word.includes('共'))) found.push('共');
  // 目前已 says what 已 says, 每年 and 户均 what 均 says of others.
  return found.filter((word) => !found.some((other) => other !== word && other.includes(word)));
}

function isPlanned(raw: RawClaim, { plans, setting }: Around, { sentence }: Piece): boolean {
  const mark = plans[lastAt(plans, raw.start)];
  if (mark && mark.start >= sentence) return mark.isPlan;
  return setting.isOutlook && raw.kind !== 'streak';
}

/** The area in whose bounds a claim holds: the last named before it in its clause. */
function scopeOf({ text, scopes }: Around, at: number, kind: Claim['kind'], from: number): string | null {
  const scope = scopes[lastAt(scopes, at)];
  if (!scope || scope.start < from) return null;
  const isOwn = kind === 'rank' || kind === 'first';
  const between = text.slice(scope.end, Math.max(scope.end, Math.min(at, scope.end + 40)));
  return /[,，]/.test(between) && !isOwn ? null : at - scope.start <= 40 ? scope.text : null;
}

/** Of a claim in words: what is first (首个…), covered (…全覆盖) or none (零疫情). */
function thingSaid(text: string, { kind, end, start }: RawClaim): string {
  if (kind === 'zero') return text.slice(start, end).replace(/^零的?/, '');
  const behind = /^[^,，。;；、!！?？“”《》\n—]{1,20}/.exec(text.slice(end, end + 20))?.[0] ?? '';
  if (kind === 'streak') return behind;
  if (kind === 'first') return behind || (/^“[^”]{1,18}”/.exec(text.slice(end, end + 20))?.[0] ?? '');
  const before = /[^,，。;；、!！?？“\n]{1,20}$/.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  return kind === 'coverage'
    ? before.replace(/^.*(?:实现|推动|达到)/, '') || behind
    : before.replace(/(?:居|位居|位列|列|排名)?(?:全.)?$/, '');
}

/** Whether a claim counts what the one before it counts: 其中3个被评为, 12起18人, 门诊286万人次,比上年增长7.5%. */
function followsOn(raw: RawClaim, counted: string, isPart: boolean, text: string, since: string): boolean {
  if (isPart)
    return (
      counted === '' || /^[被获入评荣进在已通成达为属来是由完,，。;；]/.test(text.slice(raw.end, raw.end + 1))
    );
  if (counted !== '') return false;
  return (
    /^[、和与及,，]?$/.test(since) || (raw.kind === 'rate' && since.length < 16 && !/[。;；]/.test(since))
  );
}

/** A claim whose statement holds no other belongs to no group. */
function alone(claims: Claim[]): Claim[] {
  const sizes = new Map<number | null, number>();
  for (const { group } of claims) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return claims.map((claim) => ((sizes.get(claim.group) ?? 0) > 1 ? claim : { ...claim, group: null }));
}
