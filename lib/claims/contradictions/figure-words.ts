import type { Figure } from './statements';

/** What stands behind the mark that begins a list of parts. */
export function afterMark(before: string): string {
  return before.replace(/^.*(?:其中|分别(?:是|为|有)|分为|包括|包含|[:(])/, '');
}

/** The words around a figure that say what it counts, with the figure. */
export function figureWords({ claim, before, after }: Figure): string {
  const lead = /[^,、。:(]*$/.exec(afterMark(before))?.[0] ?? '';
  const rest = /^[^,、。:()]{0,10}/.exec(after)?.[0] ?? '';
  const isNamed = claim.counted !== '' && rest.startsWith(claim.counted.slice(0, 1));
  return `${lead}${claim.text}${isNamed ? rest : ''}`;
}
