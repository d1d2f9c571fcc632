import type { Gap, LoneBlock } from './block-layout';
import { isPhoto } from './block-likeness';

/** Places in a gap's outs and ins. */
export type InPlace = { out: number; into: number };

/**
 * Which of the blocks that came in a gap stand for one that went: a photo for a photo, and each for each while they are
 * as many of the same kinds. They do not cross; what was moved stands for nothing.
 */
export function pairInPlace({ outs, ins }: Gap): InPlace[] {
  const [gone, come] = [indexed(outs), indexed(ins)];
  const photos = zip(
    gone.filter(({ node }) => isPhoto(node)),
    come.filter(({ node }) => isPhoto(node)),
  );
  const pairs: InPlace[] = [];
  let start: InPlace = { out: -1, into: -1 };
  for (const end of [...photos, { out: outs.length, into: ins.length }]) {
    const between = (from: number, to: number, blocks: Indexed[]) =>
      blocks.filter(({ at }) => at > from && at < to);
    const [before, after] = [between(start.out, end.out, gone), between(start.into, end.into, come)];
    if (isInPlace(before, after)) pairs.push(...zip(before, after));
    if (end.out < outs.length) pairs.push(end);
    start = end;
  }
  return pairs;
}

type Indexed = LoneBlock & { at: number };

function indexed(blocks: LoneBlock[]): Indexed[] {
  return blocks.map((block, at) => ({ ...block, at })).filter(({ move }) => !move);
}

/** As many of the same kinds: each was written anew. */
function isInPlace(gone: Indexed[], come: Indexed[]): boolean {
  return gone.length === come.length && gone.every(({ node }, at) => node.type === come[at]?.node.type);
}

function zip(gone: Indexed[], come: Indexed[]): InPlace[] {
  return gone.slice(0, come.length).map(({ at }, index) => ({ out: at, into: come[index]?.at ?? 0 }));
}
