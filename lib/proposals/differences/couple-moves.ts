import type { Node } from '@tiptap/pm/model';
import type { BlockLayout, LoneBlock } from './block-layout';
import { blockWords } from './block-words';

// Shorter texts recur by chance.
const MIN_TEXT = 6;

/** Couples a block that went from one place with the same that came in another: it was moved. */
export function coupleMoves(layout: BlockLayout): void {
  const outs: LoneBlock[] = [];
  const ins = new Map<string, LoneBlock[]>();
  for (const gap of gapsWithin(layout)) {
    outs.push(...gap.outs);
    for (const block of gap.ins) {
      const key = keyOf(block.node);
      if (key !== null) ins.set(key, [...(ins.get(key) ?? []), block]);
    }
  }
  for (const out of outs) {
    const key = keyOf(out.node);
    const target = key === null ? undefined : ins.get(key)?.shift();
    if (target) out.move = target.move = {};
  }
}

function gapsWithin(layout: BlockLayout): BlockLayout['gaps'] {
  const inside = layout.matched.flatMap((blocks) => (blocks.inside ? gapsWithin(blocks.inside) : []));
  return [...layout.gaps, ...inside];
}

function keyOf(node: Node): string | null {
  const isTelling = blockWords(node).length >= MIN_TEXT || (node.type.name === 'photo' && !!node.attrs.hash);
  return isTelling ? JSON.stringify(node.toJSON()) : null;
}
