import type { SectionComparison } from '@/lib/revisions/compare/comparison';

export type ChangeCounts = {
  heading: number;
  changed: number;
  added: number;
  removed: number;
  photos: number;
};

/** What changed in a section, in numbers: of paragraphs and table rows, and of photos whatever became of them. */
export function countChanges({ headingLines, blocks }: SectionComparison): ChangeCounts {
  const counts = { heading: headingLines.isChanged ? 1 : 0, changed: 0, added: 0, removed: 0, photos: 0 };
  for (const { kind, change, isLayoutChanged } of blocks) {
    const isChanged = change !== 'unchanged' || isLayoutChanged;
    if (kind === 'photo') counts.photos += isChanged ? 1 : 0;
    else if (change === 'added' || change === 'removed') counts[change] += 1;
    else if (isChanged) counts.changed += 1;
  }
  return counts;
}
