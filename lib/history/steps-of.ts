import type { Change } from './sittings-of';

/** A save within a sitting; `size`: of the text, in any unit that grows with it; `kept`: why it stays for good. */
export type SizedChange = Change & { size: number; kept: KeptFor | null };
export type KeptFor = 'conflict' | 'restore';

/** The save at which a step of a sitting ends. */
export type Step = { ends: SizedChange; isBeforeLoss: boolean };

const PAUSE_MS = 60_000;
const LONGEST_STEP_MS = 5 * 60_000;
/** About eight Chinese characters, as PostgreSQL stores them. */
const LOSS = 24;
const MOST_STEPS = 50;

/**
 * The saves of one sitting, in the order of time, that a person would look for: what stood before text was taken out,
 * at a conflict, before a pause, and now and then. Newest first, without the last, for the sitting itself ends with it.
 */
export function stepsOf(changes: readonly SizedChange[]): Step[] {
  const losses = savesBeforeLoss(changes);
  const steps: Step[] = [];
  let begun = changes[0]?.at.getTime() ?? 0;
  for (const [index, change] of changes.slice(0, -1).entries()) {
    const isBeforeLoss = losses.has(change);
    const next = changes[index + 1]?.at.getTime() ?? Infinity;
    const isLong = next - begun > LONGEST_STEP_MS;
    if (!isBeforeLoss && change.kept === null && next - change.at.getTime() <= PAUSE_MS && !isLong) continue;
    steps.push({ ends: change, isBeforeLoss });
    begun = next;
  }
  return mostTelling(steps).reverse();
}

/** The fullest text of each section before it became shorter by much, at one go or by and by. */
function savesBeforeLoss(changes: readonly SizedChange[]): Set<SizedChange> {
  const found = new Set<SizedChange>();
  /** Its `save` is the fullest until it is told, then the shortest since: as long as a text goes on shrinking there is one loss. */
  const seen = new Map<string, { save: SizedChange; isShrinking: boolean }>();
  for (const change of changes) {
    if (change.sectionId === null) continue;
    const before = seen.get(change.sectionId);
    const isLoss = before && !before.isShrinking && before.save.size - change.size >= LOSS;
    if (isLoss) found.add(before.save);
    const goesOn = before?.isShrinking === true && change.size <= before.save.size;
    const isLower = before && !before.isShrinking && !isLoss && change.size < before.save.size;
    if (!isLower) seen.set(change.sectionId, { save: change, isShrinking: isLoss || goesOn || false });
  }
  return found;
}

/** Where there are too many, those before a loss and at a conflict first, then the latest. */
function mostTelling(steps: Step[]): Step[] {
  if (steps.length <= MOST_STEPS) return steps;
  const weight = ({ ends, isBeforeLoss }: Step) => (isBeforeLoss || ends.kept !== null ? 1 : 0);
  const chosen = new Set(
    [...steps]
      .reverse()
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, MOST_STEPS),
  );
  return steps.filter((step) => chosen.has(step));
}
