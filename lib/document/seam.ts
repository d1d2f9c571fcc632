import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/document/canonical-json';
import type { DocumentNode } from '@/lib/domain/article/content';

type Sides = { firstId: string; first: DocumentNode; second: DocumentNode };

/**
 * What a section that was split off keeps of the cut: how deep it went (splitDocument) and the hash of the blocks it
 * made on both sides. Null for a cut between blocks. Server only.
 */
export function seamOf(sides: Sides, depth: number): string | null {
  return depth === 0 ? null : `${depth}:${hashOf(sides)}`;
}

/** How deep the two are to be joined again: 0 unless both sides of the cut stand as it left them. */
export function seamDepth(seam: string | null, sides: Sides): number {
  const [depth, hash] = seam?.split(':') ?? [];
  return hash === hashOf(sides) ? Number(depth) : 0;
}

function hashOf({ firstId, first, second }: Sides): string {
  const blocks = canonicalJson([firstId, first.content?.at(-1) ?? null, second.content?.at(0) ?? null]);
  return createHash('sha256').update(blocks, 'utf8').digest('hex');
}
