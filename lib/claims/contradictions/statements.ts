import type { Claim } from '@/lib/claims/claim';
import type { ReckonedArticle } from './reckoned-article';

/** A figure in its statement: `before` are the words since the one before it, `after` those up to the next, both folded. */
export type Figure = { claim: Claim; before: string; after: string; isUsable: boolean };

const STOP = /[。;；!！?？\n]/;
const LONGEST = 80;

/** The figures of running text, by statement (up to 。 or ；). Plans tell of nothing that is done: they take no part. */
export function statementsIn({ text, parts, claims }: ReckonedArticle): Figure[][] {
  const statements: Figure[][] = [];
  const running = parts.filter(({ role }) => role !== 'table').sort((one, other) => one.start - other.start);
  const ordered = [...claims].sort((one, other) => one.start - other.start);
  let next = 0;
  for (const part of running) {
    while ((ordered[next]?.start ?? Infinity) < part.start) next += 1;
    let at = part.start;
    let current: Figure[] = [];
    for (; ordered[next] && (ordered[next]?.start ?? 0) < part.end; next += 1) {
      const claim = ordered[next];
      if (!claim) break;
      const stretch = text.slice(at, claim.start);
      const stop = lastStop(stretch);
      const last = current.at(-1);
      if (last)
        last.after = folded(stop < 0 ? stretch.slice(0, LONGEST) : stretch.slice(0, firstStop(stretch)));
      if (stop >= 0 && current.length > 0) {
        statements.push(current);
        current = [];
      }
      const before = folded(stretch.slice(stop + 1).slice(-LONGEST));
      current.push({ claim, before, after: '', isUsable: isUsable(claim, part.role === 'outlook') });
      at = claim.end;
    }
    const last = current.at(-1);
    if (last) {
      const rest = text.slice(at, Math.min(part.end, at + LONGEST));
      last.after = folded(rest.slice(0, firstStop(rest)));
      statements.push(current);
    }
  }
  return statements;
}

function isUsable({ kind, value, bound }: Claim, isOutlook: boolean): boolean {
  return !isOutlook && value !== null && bound === 'exact' && ['count', 'money', 'rate'].includes(kind);
}

function lastStop(text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) if (STOP.test(text.charAt(at))) return at;
  return -1;
}

function firstStop(text: string): number {
  const at = text.search(STOP);
  return at < 0 ? text.length : at;
}

/** Full-width marks as ASCII, white space gone. */
export function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
