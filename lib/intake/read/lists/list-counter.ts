import { readableBullet } from './bullets';
import { formatNumber } from './number-formats';
import type { ListLevel, NumberedList } from './numbered-list';

const LEVELS = 9;

export type ListCounter = {
  /** What stands before the next paragraph of this list, with the gap after it; null when nothing does. */
  next(numId: string, level: number): string | null;
};

/** Counts as Word does: asked once for every numbered paragraph, in order. */
export function countLists(lists: Map<string, NumberedList>): ListCounter {
  const counters = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();
  return {
    next(numId, level) {
      const list = lists.get(numId);
      const shape = list?.levels.get(level);
      if (!list || !shape) return null;
      const numbers = counters.get(list.counter) ?? [];
      counters.set(list.counter, numbers);

      const anew = startsAnew(list, numId, level, started);
      const last = numbers[level];
      numbers[level] = anew ?? (last === undefined ? shape.start : last + 1);
      for (let deeper = level + 1; deeper < LEVELS; deeper++) {
        const { restart = null } = list.levels.get(deeper) ?? {};
        if (restart === null || (restart !== 0 && level < restart)) numbers[deeper] = undefined;
      }
      return label(shape, list, numbers);
    },
  };
}

function startsAnew(
  list: NumberedList,
  numId: string,
  level: number,
  started: Set<string>,
): number | undefined {
  const key = `${numId} ${level}`;
  if (started.has(key)) return undefined;
  started.add(key);
  return list.starts.get(level);
}

function label(shape: ListLevel, list: NumberedList, numbers: (number | undefined)[]): string | null {
  const text =
    shape.format === 'bullet'
      ? readableBullet(shape.pattern, shape.font)
      : shape.pattern.replace(/%([1-9])/g, (_, place: string) => {
          const level = list.levels.get(Number(place) - 1);
          const format = shape.isLegal && level?.format !== 'none' ? 'decimal' : level?.format;
          return formatNumber(numbers[Number(place) - 1] ?? level?.start ?? 1, format);
        });
  if (text.trim() === '') return null;
  // Chinese punctuation brings its own gap.
  const needsGap = shape.suffix !== 'nothing' && !/[\s、．。）】：]$/.test(text);
  return needsGap ? `${text} ` : text;
}
