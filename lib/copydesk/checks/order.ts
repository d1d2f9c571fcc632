import type { Check, Hit } from './hit';
import { placesOfWord } from './places-of-word';

const APART =
  /^(?:[、, ]|和|以及|及|与|同志|[、,]?[一-鿿、]{0,24}(?:书记|区长|市长|县长|主席|主任|部长|局长|院长|检察长|常委|秘书长))$/u;

/** Names listed one after another, with titles or without, in another order than the office's. */
export const order: Check = ({ folded, lists }) =>
  folded.flatMap((text, block) => lists.orders.flatMap((names) => outOfOrder(text, block, names)));

function outOfOrder(text: string, block: number, names: readonly string[]): Hit[] {
  const found = names
    .flatMap((name, rank) =>
      placesOfWord(text, name).map((start) => ({ start, end: start + name.length, rank })),
    )
    .toSorted((one, other) => one.start - other.start);
  const hits: Hit[] = [];
  let run = found.slice(0, 0);
  const close = () => {
    const isRising = run.every(({ rank }, at) => at === 0 || rank > (run[at - 1]?.rank ?? -1));
    const isRepeat = new Set(run.map(({ rank }) => rank)).size < run.length;
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && !isRising && !isRepeat) {
      const right = run.map(({ rank }) => rank).toSorted((one, other) => one - other);
      const words = { order: right.map((rank) => names[rank] ?? '').join('、') };
      hits.push({ block, start: first.start, end: last.end, words });
    }
  };
  for (const next of found) {
    const last = run.at(-1);
    if (last && !APART.test(text.slice(last.end, next.start))) {
      close();
      run = [];
    }
    run.push(next);
  }
  close();
  return hits;
}
