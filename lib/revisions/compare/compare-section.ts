import type { SectionContent } from '@/lib/domain/article/content';
import { changeOf } from './change-of';
import { compareBlocks } from './compare-blocks';
import { compareLines } from './compare-heading';
import type { SectionComparison } from './comparison';
import { shapeOf } from './document-shape';
import type { PlacedSection } from './order-sections';
import { blocksOf } from './section-blocks';

/** One section in two versions, one of which may not have it. */
export function compareSection({ before, after, moved }: PlacedSection): SectionComparison {
  const section = after ?? before;
  const blocks = compareBlocks(before ? blocksOf(before.doc) : [], after ? blocksOf(after.doc) : []);
  const topicsBefore = before?.topicIds ?? [];
  const topicsAfter = after?.topicIds ?? [];
  const facts = {
    roleBefore: before && before.role !== section.role ? before.role : null,
    headingLines: compareLines(before?.headingLines ?? [], after?.headingLines ?? []),
    topicsAdded: topicsAfter.filter((topic) => !topicsBefore.includes(topic)),
    topicsRemoved: topicsBefore.filter((topic) => !topicsAfter.includes(topic)),
    isLayoutChanged: blocks.every((block) => block.change === 'unchanged') && isBuiltAnew(before, after),
    blocks,
  };
  const kind = changeOf(before, after, isChanged(facts));
  return { kind, id: section.id, moved, role: section.role, ...facts };
}

type Facts = Omit<SectionComparison, 'kind' | 'id' | 'moved' | 'role'>;

function isChanged({ roleBefore, headingLines, topicsAdded, topicsRemoved, isLayoutChanged, blocks }: Facts) {
  return (
    roleBefore !== null ||
    headingLines.isChanged ||
    topicsAdded.length + topicsRemoved.length > 0 ||
    isLayoutChanged ||
    blocks.some((block) => block.change !== 'unchanged')
  );
}

function isBuiltAnew(before: SectionContent | null, after: SectionContent | null): boolean {
  return before !== null && after !== null && shapeOf(before.doc) !== shapeOf(after.doc);
}
