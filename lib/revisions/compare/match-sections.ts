import type { SectionContent } from '@/lib/domain/article/content';
import type { Pair } from './align';
import { blocksOf } from './section-blocks';
import { profileOf, similarityOf, type TextProfile } from './similarity';

export type SectionPair = Pair<SectionContent>;

// A section split in three still shares half of its text with one of its parts.
const ALIKE = 0.45;

/**
 * Which section is which: by id, and those left over by likeness of text, as when one was deleted and written anew.
 * In the order of `after`, without the removed ones.
 */
export function matchSections(before: SectionContent[], after: SectionContent[]): SectionPair[] {
  const oldById = new Map(before.map((section) => [section.id, section]));
  const ids = new Set(after.map((section) => section.id));
  const alike = matchByText(
    before.filter((section) => !ids.has(section.id)),
    after.filter((section) => !oldById.has(section.id)),
  );
  return after.map((section) => {
    const old = oldById.get(section.id) ?? alike.get(section);
    return old ? { before: old, after: section } : { before: null, after: section };
  });
}

function matchByText(before: SectionContent[], after: SectionContent[]) {
  const old = before.map(withProfile);
  const now = after.map(withProfile);
  const candidates = old.flatMap((one) =>
    now.map((other) => ({ one, other, likeness: similarityOf(one.profile, other.profile) })),
  );
  const matched = new Map<SectionContent, SectionContent>();
  const taken = new Set<SectionContent>();
  for (const { one, other, likeness } of candidates.sort((a, b) => b.likeness - a.likeness)) {
    if (likeness < ALIKE || taken.has(one.section) || matched.has(other.section)) continue;
    matched.set(other.section, one.section);
    taken.add(one.section);
  }
  return matched;
}

function withProfile(section: SectionContent): { section: SectionContent; profile: TextProfile } {
  const blocks = blocksOf(section.doc).map((block) => block.profile.text);
  return { section, profile: profileOf([...section.headingLines, ...blocks].join('\n')) };
}
