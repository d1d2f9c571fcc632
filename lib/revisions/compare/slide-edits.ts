import { type Stretch } from './diff-units';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

// Repeated text could let an edit slide without end; nothing better is found far off.
const MAX_SLIDE = 40;
// What must stay between two edits so that they do not run together.
const KEPT_RUN = 1;
// The words on either side of the slide are told from this many units of their surroundings.
const SURROUNDINGS = 12;

/**
 * Where the same addition or removal can be read in several places, takes the one a reader would: whole clauses,
 * then whole words. 甲、乙 to 甲、丙、乙 adds 丙、 and not 、丙.
 */
export function slideEdits(stretches: Stretch[]): Stretch[] {
  const slid = [...stretches];
  for (let at = 0; at + 1 < slid.length; at++) {
    const edit = slid[at];
    const next = slid[at + 1];
    if (!edit || !next || (edit.removed.length > 0 && edit.added.length > 0)) continue;
    const keptBefore = at === 0 ? 0 : KEPT_RUN;
    const keptAfter = at + 2 === slid.length ? 0 : KEPT_RUN;
    const offset = findBestOffset(edit, next, keptBefore, keptAfter);
    if (offset === 0) continue;
    const isAddition = edit.added.length > 0;
    const moving = isAddition ? edit.added : edit.removed;
    const all = [...edit.same, ...moving, ...next.same];
    const start = edit.same.length + offset;
    const units = all.slice(start, start + moving.length);
    const [removed, added] = isAddition ? [[], units] : [units, []];
    slid[at] = { same: all.slice(0, start), removed, added };
    slid[at + 1] = { ...next, same: all.slice(start + moving.length) };
  }
  return slid;
}

function findBestOffset(edit: Stretch, next: Stretch, keptBefore: number, keptAfter: number): number {
  const moving = [...edit.removed, ...edit.added];
  const all = [...edit.same, ...moving, ...next.same];
  const home = edit.same.length;
  let low = home;
  const lowest = Math.max(keptBefore, home - MAX_SLIDE);
  while (low > lowest && all[low - 1] === all[low - 1 + moving.length]) low--;
  let high = home;
  const highest = Math.min(all.length - keptAfter - moving.length, home + MAX_SLIDE);
  while (high < highest && all[high] === all[high + moving.length]) high++;
  if (low === high) return 0;

  const score = scoreEdges(all, low, high + moving.length);
  let best = home;
  let bestScore = score(home) + score(home + moving.length);
  for (let start = low; start <= high; start++) {
    const startScore = score(start) + score(start + moving.length);
    if (startScore > bestScore) [best, bestScore] = [start, startScore];
  }
  return best - home;
}

/** How well an edit may begin or end before the unit at a place. */
function scoreEdges(units: string[], from: number, to: number): (at: number) => number {
  const windowStart = Math.max(0, from - SURROUNDINGS);
  const window = units.slice(windowStart, to + SURROUNDINGS);
  const wordStarts = new Set(Array.from(words.segment(window.join('')), (word) => word.index));
  const offsets = [0];
  for (const unit of window) offsets.push((offsets.at(-1) ?? 0) + unit.length);
  return (at) => {
    const left = units[at - 1];
    const right = units[at];
    if (left === undefined || right === undefined) return 5;
    if (/[。！？\n]$/.test(left)) return 4;
    if (/[，、；：》”’）】]$/.test(left) || /^[《“‘（【]/.test(right)) return 3;
    return wordStarts.has(offsets[at - windowStart] ?? -1) ? 1 : 0;
  };
}
