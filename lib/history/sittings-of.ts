/** A save of one text of the article: of a section, of the head or of the structure (`sectionId` null). */
export type Change = { personId: string | null; at: Date; sectionId: string | null; version: number };

/** What one person saved without a long pause, oldest first. */
export type Sitting = { personId: string | null; from: Date; to: Date; changes: Change[] };

/** Kept versions may stand nearly two quarters of an hour apart: docs/kept-versions.md. */
const LONGEST_PAUSE_MS = 30 * 60_000;

/**
 * Whole sittings of `changes`, which stand in the order of time; newest first by their end. `ends` are moments that
 * no sitting reaches across, as the making of a revision.
 */
export function sittingsOf(changes: readonly Change[], ends: readonly Date[] = []): Sitting[] {
  const sittings: Sitting[] = [];
  const open = new Map<string | null, Sitting>();
  const boundaries = ends.map(Number).sort((a, b) => a - b);
  let passed = 0;
  for (const change of changes) {
    const before = passed;
    while ((boundaries[passed] ?? Infinity) <= change.at.getTime()) passed++;
    if (passed > before) open.clear();
    const sitting = open.get(change.personId);
    if (sitting && change.at.getTime() - sitting.to.getTime() <= LONGEST_PAUSE_MS) {
      sitting.to = change.at;
      sitting.changes.push(change);
      continue;
    }
    const begun = { personId: change.personId, from: change.at, to: change.at, changes: [change] };
    open.set(change.personId, begun);
    sittings.push(begun);
  }
  return sittings.sort((a, b) => b.to.getTime() - a.to.getTime());
}
