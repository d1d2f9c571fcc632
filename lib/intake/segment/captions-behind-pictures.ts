import { addAll } from './add-all';
import type { KnownLine } from './line-kind';

/** Where each caption stands above its picture, as some write them, it is put behind it. */
export function captionsBehindPictures(lines: KnownLine[]): KnownLine[] {
  const result: KnownLine[] = [];
  for (let at = 0; at < lines.length;) {
    const run = runFrom(lines, at);
    const isAbove =
      run.length > 0 && run.every(({ kind }, place) => kind === (place % 2 ? 'picture' : 'caption'));
    const pairs = isAbove && run.length % 2 === 0 ? run.length / 2 : 0;
    for (let pair = 0; pair < pairs; pair++) addAll(result, run.slice(pair * 2, pair * 2 + 2).reverse());
    if (pairs === 0) addAll(result, run.length > 0 ? run : lines.slice(at, at + 1));
    at += Math.max(run.length, 1);
  }
  return result;
}

/** Pictures and captions that stand together. */
function runFrom(lines: KnownLine[], from: number): KnownLine[] {
  let end = from;
  while (lines[end]?.kind === 'picture' || lines[end]?.kind === 'caption') end += 1;
  return lines.slice(from, end);
}
