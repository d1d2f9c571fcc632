import type { SectionContent } from '@/lib/domain/article/content';
import type { SectionMove } from './comparison';
import { longestRise } from './longest-rise';
import type { SectionPair } from './match-sections';

export type PlacedSection = SectionPair & { moved: SectionMove | null };

/**
 * Says which of the matched sections moved, as few as account for the new order, and puts the removed ones where
 * they stood: behind the section they followed, or first.
 */
export function orderSections(before: SectionContent[], matched: SectionPair[]): PlacedSection[] {
  const oldPlace = new Map(before.map((section, at) => [section, at + 1]));
  const places = matched.map((pair) => (pair.before ? (oldPlace.get(pair.before) ?? 0) : 0));
  const stayed = new Set(longestRise(places.filter((place) => place > 0)));
  const ordered = matched.map((pair, at): PlacedSection => {
    const from = places[at] ?? 0;
    return { ...pair, moved: from === 0 || stayed.has(from) ? null : { from, to: at + 1 } };
  });

  const present = new Set(matched.map((pair) => pair.before));
  let predecessor: SectionContent | null = null;
  for (const [at, section] of before.entries()) {
    if (present.has(section)) {
      if (stayed.has(at + 1)) predecessor = section;
      continue;
    }
    const place = predecessor === null ? 0 : ordered.findIndex((pair) => pair.before === predecessor) + 1;
    ordered.splice(place, 0, { before: section, after: null, moved: null });
    predecessor = section;
  }
  return ordered;
}
