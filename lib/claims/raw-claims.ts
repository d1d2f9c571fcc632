import type { NamedRange } from './named-ranges';
import type { RawClaim } from './raw-claim';
import { readFigure } from './read-figure';
import { isSaidInNames, readSaid } from './read-said';

/** Every claim in words and figures of a folded line, in order and apart. */
export function rawClaims(text: string, names: readonly NamedRange[]): RawClaim[] {
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

function isWithin(name: NamedRange | undefined, at: number): boolean {
  return name !== undefined && name.start <= at && at < name.end;
}
