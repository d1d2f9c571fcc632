import type { SectionsDifference, SectionSplice } from './article-difference';
import { stayedIn } from './cut-sections';
import { explain } from './explain-draft';
import { shiftSplice } from './shift-differences';
import { inReadingOrder } from './splice';

type Followed = { standing: SectionsDifference[]; taken: Set<string> };

/** Puts the ids of sections as splices say; all of them placed in the ids given. */
export function orderSectionIds(ids: readonly string[], splices: readonly SectionSplice[]): string[] {
  const ordered = [...ids];
  for (const { from, to, put } of splices.toSorted((one, other) => inReadingOrder(other, one)))
    ordered.splice(from, to - from, ...(put === null ? [] : [put]));
  return ordered;
}

/** Where sections stand in a draft's order, by their ids; those neither standing nor taken are lost. */
export function followSections(
  differences: readonly SectionsDifference[],
  base: readonly string[],
  draft: readonly string[],
  known: ReadonlySet<string>,
): Followed {
  const taken = new Set(differences.filter(({ id }) => known.has(id)).map(({ id }) => id));
  let state = without(differences, base, taken);
  const places = state.rest.flatMap(({ id, splices }) =>
    splices.map((splice) => ({ ...splice, id, tokens: splice.put === null ? [] : [splice.put] })),
  );
  const alone = explain(places, state.ids, draft);
  const found = alone ?? new Set(state.rest.filter((one) => isDone(one, draft)).map(({ id }) => id));
  for (const id of found) taken.add(id);
  state = without(differences, base, taken);
  return { standing: alone ? state.rest : carried(state.rest, state.ids, draft), taken };
}

function without(
  differences: readonly SectionsDifference[],
  base: readonly string[],
  ids: ReadonlySet<string>,
) {
  const done = differences.filter(({ id }) => ids.has(id)).flatMap(({ splices }) => splices);
  const rest = differences
    .filter(({ id }) => !ids.has(id))
    .map((one) => ({ ...one, splices: one.splices.map((splice) => shiftSplice(splice, done)) }));
  return { ids: orderSectionIds(base, done), rest };
}

function isDone({ kind, section }: SectionsDifference, draft: readonly string[]): boolean {
  if (kind === 'section_moved') return false;
  return (kind === 'section_added') === draft.includes(section);
}

function carried(rest: readonly SectionsDifference[], base: readonly string[], draft: readonly string[]) {
  const stayed = new Set(stayedIn(base, draft));
  const place = (splice: SectionSplice): SectionSplice | null => {
    if (splice.put === null) {
      const id = base[splice.from];
      const at = id !== undefined && stayed.has(id) ? draft.indexOf(id) : -1;
      return at < 0 ? null : { ...splice, from: at, to: at + 1 };
    }
    const at = gapIn(splice.from, base, draft, stayed);
    return at === null ? null : { ...splice, from: at, to: at };
  };
  return rest.flatMap((one) => {
    const splices = one.splices.map(place).filter((splice) => splice !== null);
    return splices.length === one.splices.length ? [{ ...one, splices }] : [];
  });
}

/** Behind the section it was to follow, or before the one that was to follow it, whichever stayed. */
function gapIn(
  at: number,
  base: readonly string[],
  draft: readonly string[],
  stayed: ReadonlySet<string>,
): number | null {
  const [before, after] = [base[at - 1], base[at]];
  if (before !== undefined && stayed.has(before)) return draft.indexOf(before) + 1;
  if (after !== undefined && stayed.has(after)) return draft.indexOf(after);
  return base.length === 0 ? 0 : null;
}
