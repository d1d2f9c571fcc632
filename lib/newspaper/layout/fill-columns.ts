import type { FlowItem } from './flow';

/** Grid lines of a column that text may take. */
export type Room = { top: number; height: number };

/** `from` and `to` number the items of the flow; `used` counts grid lines. */
export type FilledColumn = { from: number; to: number; used: number };

/** Of text below a heading at the least: it never stands last. More would leave holes where it goes over. */
const AFTER_SUBHEAD = 1;

/** Sets what goes into each column, one after the other; `placed` counts the items that found room. */
export function fillColumns(items: readonly FlowItem[], rooms: readonly Room[]) {
  const columns: FilledColumn[] = [];
  let at = 0;
  for (const { height } of rooms) {
    const from = at;
    let used = 0;
    for (let item = items[at]; item; item = items[at]) {
      const needed = item.height + (item.kind === 'subhead' ? after(items, at) : 0);
      if (used + needed > height) break;
      used += item.height;
      at += 1;
    }
    columns.push({ from, to: at, used });
  }
  return { columns, placed: at };
}

/** What must find room below a heading: other headings, and the first lines of the text. */
function after(items: readonly FlowItem[], at: number): number {
  let needed = 0;
  let lines = 0;
  for (let next = at + 1; next < items.length && lines < AFTER_SUBHEAD; next++) {
    const item = items[next] as FlowItem;
    needed += item.height;
    if (item.kind === 'line') lines += 1;
  }
  return needed;
}

/** The fewest grid lines, from `least` on, the columns must be high for all items; `rooms` makes them of a height. */
export function leastHeight(
  items: readonly FlowItem[],
  rooms: (height: number) => Room[],
  least = 0,
): number {
  const isEnough = (height: number) => fillColumns(items, rooms(height)).placed === items.length;
  let height = least;
  // What stands over the columns, and headings that go over to the next one, take a few more lines as a rule.
  for (let step = 1; !isEnough(height); step += 1) height += step > 12 ? 8 : 1;
  while (height > least && isEnough(height - 1)) height -= 1;
  return height;
}

/** Filled so that the columns end on one line, the last ones at most a line above; `items` as they were filled in. */
export function balanceColumns(given: readonly FlowItem[], rooms: readonly Room[]) {
  const all = rooms.reduce((sum, { height }) => sum + height, 0);
  const items = roomier(given, rooms, all - linesOf(given) - (rooms.length - 1));
  const lines = linesOf(items);
  for (let spare = Math.min(rooms.length - 1, Math.max(0, all - lines)); spare > 0; spare--) {
    const shortened = rooms.map((room, at) => ({
      ...room,
      height: at >= rooms.length - spare ? Math.max(0, room.height - 1) : room.height,
    }));
    const filled = fillColumns(items, shortened);
    if (filled.placed === items.length) return { ...filled, items };
  }
  return { ...fillColumns(items, rooms), items };
}

/** Where headings that went over left many lines free, headings all over the article stand a little further apart. */
function roomier(items: readonly FlowItem[], rooms: readonly Room[], free: number): readonly FlowItem[] {
  const heads = items.flatMap(({ kind }, at) => (kind === 'subhead' ? [at] : []));
  for (let more = Math.min(free, heads.length * MOST_MORE); more > 0; more--) {
    const added = new Map(heads.map((at, number) => [at, share(more, number, heads.length)]));
    const spread = items.map((item, at) => ({ ...item, height: item.height + (added.get(at) ?? 0) }));
    if (fillColumns(spread, rooms).placed === items.length) return spread;
  }
  return items;
}

/** Grid lines a heading may have besides its own. */
const MOST_MORE = 2;

/** Of so many, what falls to one of the others, evenly. */
function share(all: number, number: number, of: number): number {
  return Math.floor(((number + 1) * all) / of) - Math.floor((number * all) / of);
}

function linesOf(items: readonly FlowItem[]): number {
  return items.reduce((sum, { height }) => sum + height, 0);
}
