import { longestRise } from '@/lib/revisions/compare/longest-rise';
import type { SectionContent } from '@/lib/domain/article/content';
import type { SectionsDifference, SectionSplice } from './article-difference';

/** Sections that were added, removed or moved, as few moved as account for the new order. */
export function cutSections(
  before: readonly SectionContent[],
  after: readonly SectionContent[],
): SectionsDifference[] {
  const [old, now] = [before.map(({ id }) => id), after.map(({ id }) => id)];
  const stayed = stayedIn(old, now);
  const found = new Map<string, SectionsDifference>();
  let order = 0;
  const add = (section: string, place: Omit<SectionSplice, 'order'>, content: SectionContent | null) => {
    const [isOld, isNow] = [old.includes(section), now.includes(section)];
    const kind = isOld ? (isNow ? 'section_moved' : 'section_removed') : 'section_added';
    const begun = found.get(section) ?? {
      id: `${section} ${kind}`,
      part: 'sections',
      kind,
      section,
      content,
      splices: [],
    };
    begun.splices.push({ ...place, order: order++ });
    found.set(section, begun);
  };
  let [b, a] = [0, 0];
  for (const keep of [...stayed, null]) {
    for (; b < old.length && old[b] !== keep; b++)
      add(old[b] ?? '', { from: b, to: b + 1, size: 0, put: null }, null);
    for (; a < now.length && now[a] !== keep; a++) {
      const content = after[a];
      const isAdded = content && !old.includes(content.id);
      add(now[a] ?? '', { from: b, to: b, size: 1, put: now[a] ?? null }, isAdded ? content : null);
    }
    b++;
    a++;
  }
  return [...found.values()];
}

/** Those that stand in both in the same order: as many as can. */
export function stayedIn(old: readonly string[], now: readonly string[]): string[] {
  const common = now.filter((id) => old.includes(id));
  const places = new Map(old.map((id, at) => [id, at]));
  return longestRise(common.map((id) => places.get(id) ?? 0)).map((at) => old[at] ?? '');
}
