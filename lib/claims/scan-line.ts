import type { Claim } from './claim';
import { foldLine } from './fold-line';
import { meaningOf, type Surroundings } from './meaning-of';
import { namedRanges, withoutNames } from './named-ranges';
import { periodsIn } from './periods';
import { scopesIn } from './places';
import { planMarks } from './plans';
import { rawClaims } from './raw-claims';
import { lastAt, statementsOf } from './statements';

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
  const { text, places } = foldLine(line);
  const names = namedRanges(text);
  const raws = rawClaims(text, names);
  if (raws.length === 0) return [];
  const around: Surroundings = {
    text,
    periods: periodsIn(text),
    scopes: scopesIn(text),
    plans: planMarks(withoutNames(text, names), setting.year),
    isOutlook: setting.isOutlook,
  };
  const statements = statementsOf(text);
  const placeOf = (at: number) => places[at] ?? line.length;
  const claims: Claim[] = [];
  let [group, statement, since] = [firstGroup, -1, 0];
  for (const raw of raws) {
    const at = lastAt(statements, raw.start);
    if (at !== statement && statement >= 0) group += 1;
    statement = at;
    const before = { counted: claims.at(-1)?.counted ?? null, since };
    const meaning = meaningOf(raw, around, statements[at] ?? { start: 0, sentence: 0 }, before);
    const [start, end] = [placeOf(raw.start), placeOf(raw.end - 1) + 1];
    const printed = line.slice(placeOf(raw.figure.start), placeOf(raw.figure.end - 1) + 1);
    claims.push({
      kind: meaning.kind,
      value: raw.value,
      min: raw.min,
      max: raw.max,
      valueText: printed.replace(/\s/g, ''),
      scale: raw.scale,
      decimals: raw.decimals,
      unit: raw.unit,
      counted: meaning.counted,
      qualifiers: meaning.qualifiers,
      bound: raw.bound,
      period: meaning.period,
      place: meaning.place,
      group,
      start: from + start,
      end: from + end,
      text: line.slice(start, end),
    });
    since = raw.end;
  }
  return alone(claims);
}

/** A claim whose statement holds no other belongs to no group. */
function alone(claims: Claim[]): Claim[] {
  const sizes = new Map<number | null, number>();
  for (const { group } of claims) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return claims.map((claim) => ((sizes.get(claim.group) ?? 0) > 1 ? claim : { ...claim, group: null }));
}
