import type { Claim } from './claim';
import { countedBy } from './counted';
import { periodOf, type PeriodAt } from './periods';
import type { ScopeAt } from './places';
import { isGoal, type PlanMark } from './plans';
import { CLAUSE_WORDS, GOVERNING_WORDS, TOGETHER } from './qualifiers';
import type { RawClaim } from './raw-claim';
import { lastAt, type Statement } from './statements';

/** A folded line and what in it says of which year, of where and of plans, each in order. */
export type Surroundings = {
  text: string;
  periods: readonly PeriodAt[];
  scopes: readonly ScopeAt[];
  plans: readonly PlanMark[];
  /** What is counted is planned unless it is said to be done. */
  isOutlook: boolean;
};

/** What a claim says beyond its figure. `since`: where the claim before ends, whose thing `before` counted. */
export type ClaimMeaning = Pick<Claim, 'kind' | 'counted' | 'qualifiers' | 'period' | 'place'>;

export function meaningOf(
  raw: RawClaim,
  around: Surroundings,
  { start, sentence }: Statement,
  before: { counted: string | null; since: number },
): ClaimMeaning {
  const { text } = around;
  const isPart =
    raw.words.includes('其中') || /其中(?:有|,)?$/.test(text.slice(Math.max(0, raw.start - 3), raw.start));
  const isPlan =
    raw.kind === 'target' || isGoal(text, raw.start, raw.end) || isPlanned(raw, around, sentence);
  const own = thingOf(raw, text, before.since);
  const isSame = before.counted !== null && followsOn(raw, own, isPart, text, before.since);
  const qualifiers = governing(text, start, raw.start);
  if (isPart) qualifiers.push('其中');
  return {
    kind: isPlan ? 'target' : raw.kind,
    counted: isSame ? (before.counted ?? '') : own,
    qualifiers: [...new Set([...qualifiers, ...raw.words])],
    period: periodOf(around.periods, sentence, start, raw.start),
    place: scopeOf(around, raw.start, raw.kind, start),
  };
}

function thingOf(raw: RawClaim, text: string, since: number): string {
  const isSaid =
    ['rank', 'streak', 'first', 'coverage'].includes(raw.kind) || (raw.kind === 'zero' && raw.unit === '');
  return isSaid ? thingSaid(text, raw) : countedBy(text, raw.start, raw.end, since);
}

/** So much of a statement before a claim is looked at for what governs it. */
const GOVERNED = 80;

/** Words of the statement before the claim that govern it: 累计 in 累计注册企业5720余家,商协会5家. */
function governing(text: string, from: number, at: number): string[] {
  const start = Math.max(from, at - GOVERNED);
  const before = text.slice(start, at);
  const lastClause = text.slice(
    start + Math.max(before.lastIndexOf(','), before.lastIndexOf('，')) + 1,
    at + 1,
  );
  const found = [
    ...GOVERNING_WORDS.filter((word) => before.includes(word)),
    ...CLAUSE_WORDS.filter((word) => lastClause.includes(word)),
  ];
  if (TOGETHER.test(lastClause) && !found.some((word) => word.includes('共'))) found.push('共');
  // 目前已 says what 已 says, 每年 and 户均 what 均 says of others.
  return found.filter((word) => !found.some((other) => other !== word && other.includes(word)));
}

function isPlanned(raw: RawClaim, { plans, isOutlook }: Surroundings, sentence: number): boolean {
  const mark = plans[lastAt(plans, raw.start)];
  if (mark && mark.start >= sentence) return mark.isPlan;
  return isOutlook && raw.kind !== 'streak';
}

/** The area in whose bounds a claim holds: the last named before it in its clause. */
function scopeOf(
  { text, scopes }: Surroundings,
  at: number,
  kind: Claim['kind'],
  from: number,
): string | null {
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

/** 比上年增加: by how much, and not what. */
const CHANGE_ALONE =
  /^(?:按.{1,4}价格)?(?:[比较](?:上年|去年|年初|前五年|上一?年度?)|同比|环比)*(?:分别)?(?:净?增加|增长|下降|减少|增产|上升|提高|增幅|增速|完成率|占比?|其中)?$/;

/** Whether a claim counts what the one before it counts: 其中3个被评为, 12起18人, 门诊286万人次,比上年增长7.5%. */
function followsOn(raw: RawClaim, counted: string, isPart: boolean, text: string, from: number): boolean {
  if (isPart)
    return (
      counted === '' || /^[被获入评荣进在已通成达为属来是由完,，。;；]/.test(text.slice(raw.end, raw.end + 1))
    );
  if (counted !== '' && !CHANGE_ALONE.test(counted)) return false;
  const since = text.slice(from, Math.min(raw.start, from + 17));
  return since.length < 16 && !/[。;；]/.test(since);
}
