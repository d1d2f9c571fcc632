import { diffArrays } from 'diff';

/** An unchanged run followed by an edit. In a list only the last one's edit is empty. */
export type Stretch = { same: string[]; removed: string[]; added: string[] };

// Past this many edits the search for the shortest way costs more time than its result is worth.
const MAX_EDITS = 500;
const CLAUSE_END = /[。！？；，\n]$/;

/** The edits from one text to the other. Texts too unlike to search are searched clause by clause. */
export function diffUnits(before: string[], after: string[]): Stretch[] {
  const head = countCommon(before, after, (units, at) => units[at]);
  const restBefore = before.slice(head);
  const restAfter = after.slice(head);
  const tail = countCommon(restBefore, restAfter, (units, at) => units[units.length - 1 - at]);
  const middleBefore = restBefore.slice(0, restBefore.length - tail);
  const middleAfter = restAfter.slice(0, restAfter.length - tail);
  return joinStretches([
    { same: before.slice(0, head), removed: [], added: [] },
    ...(search(middleBefore, middleAfter) ?? diffByClause(middleBefore, middleAfter)),
    { same: restBefore.slice(restBefore.length - tail), removed: [], added: [] },
  ]);
}

/** Puts runs and edits that touch together, so that runs and edits alternate. */
export function joinStretches(stretches: Stretch[]): Stretch[] {
  const joined: Stretch[] = [{ same: [], removed: [], added: [] }];
  for (const { same, removed, added } of stretches) {
    const last = joined[joined.length - 1] ?? { same: [], removed: [], added: [] };
    const isLastOpen = last.removed.length === 0 && last.added.length === 0;
    if (isLastOpen) joined[joined.length - 1] = { same: last.same.concat(same), removed, added };
    else if (same.length > 0) joined.push({ same, removed, added });
    else {
      const edit = { removed: last.removed.concat(removed), added: last.added.concat(added) };
      joined[joined.length - 1] = { same: last.same, ...edit };
    }
  }
  const last = joined[joined.length - 1];
  if (last && (last.removed.length > 0 || last.added.length > 0)) {
    joined.push({ same: [], removed: [], added: [] });
  }
  return joined;
}

type Pick = (units: string[], at: number) => string | undefined;

function countCommon(one: string[], other: string[], pick: Pick): number {
  const limit = Math.min(one.length, other.length);
  let count = 0;
  while (count < limit && pick(one, count) === pick(other, count)) count++;
  return count;
}

function search(before: string[], after: string[]): Stretch[] | null {
  if (countUnshared(before, after) > MAX_EDITS) return null;
  const changes = diffArrays(before, after, { maxEditLength: MAX_EDITS });
  if (!changes) return null;
  return changes.map(({ added, removed, value }) => ({
    same: added || removed ? [] : value,
    removed: removed ? value : [],
    added: added ? value : [],
  }));
}

/** Units that one side has more often than the other: the least number of edits there can be. */
function countUnshared(before: string[], after: string[]): number {
  const surplus = new Map<string, number>();
  for (const unit of before) surplus.set(unit, (surplus.get(unit) ?? 0) + 1);
  for (const unit of after) surplus.set(unit, (surplus.get(unit) ?? 0) - 1);
  return [...surplus.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}

function diffByClause(before: string[], after: string[]): Stretch[] {
  const unitsByClause = new Map<string, string[]>();
  const unitsOf = (clauses: string[]) => clauses.flatMap((clause) => unitsByClause.get(clause) ?? []);
  const rough = search(splitIntoClauses(before, unitsByClause), splitIntoClauses(after, unitsByClause));
  if (!rough) return [{ same: [], removed: before, added: after }];
  return joinStretches(rough).flatMap((stretch) => {
    const removed = unitsOf(stretch.removed);
    const added = unitsOf(stretch.added);
    const edits = search(removed, added) ?? [{ same: [], removed, added }];
    return [{ same: unitsOf(stretch.same), removed: [], added: [] }, ...edits];
  });
}

function splitIntoClauses(units: string[], unitsByClause: Map<string, string[]>): string[] {
  const clauses: string[] = [];
  let start = 0;
  units.forEach((unit, at) => {
    if (!CLAUSE_END.test(unit) && at < units.length - 1) return;
    const clause = units.slice(start, at + 1);
    clauses.push(clause.join(''));
    unitsByClause.set(clause.join(''), clause);
    start = at + 1;
  });
  return clauses;
}
