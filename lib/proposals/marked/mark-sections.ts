import type { ArticleContent, SectionContent } from '@/lib/domain/article/content';
import type { SectionsDifference } from '@/lib/proposals/differences/article-difference';
import { inReadingOrder } from '@/lib/proposals/differences/splice';
import { markDocument } from './mark-document';
import { markHeading, markValue, type KeyedProposal } from './mark-fields';
import { UNCHANGED, type ProposedChange, type Fate, type MarkedSection } from './marked-content';

/**
 * The sections of an article and those that come to it. One that is moved stands twice: where it was with what others
 * propose in it, and where it goes with what is proposed by who moves it.
 */
export function markSections(base: ArticleContent, proposals: readonly KeyedProposal[]): MarkedSection[] {
  const sections: MarkedSection[] = [];
  for (let place = 0; place <= base.sections.length; place++) {
    for (const proposal of proposals) sections.push(...sectionsPut(base, proposal, place));
    const section = base.sections[place];
    if (section) sections.push(sectionInPlace(base, section, proposals));
  }
  return sections;
}

function sectionInPlace(
  base: ArticleContent,
  { id }: SectionContent,
  proposals: readonly KeyedProposal[],
): MarkedSection {
  const [removedBy, staying]: [ProposedChange[], KeyedProposal[]] = [[], []];
  for (const proposal of proposals) {
    const gone = sectionsDifferences(proposal).find(
      ({ section, kind }) => section === id && kind !== 'section_added',
    );
    if (gone) removedBy.push(changeOf(proposal, gone));
    else staying.push(proposal);
  }
  return markSection(base, id, staying, { removedBy, insertedBy: null });
}

function sectionsPut(base: ArticleContent, proposal: KeyedProposal, place: number): MarkedSection[] {
  const puts = sectionsDifferences(proposal).flatMap((one) =>
    one.splices.filter(({ put, to }) => put !== null && to === place).map((splice) => ({ ...splice, one })),
  );
  return puts.sort(inReadingOrder).map(({ one }) => {
    const fate = { removedBy: [], insertedBy: changeOf(proposal, one) };
    if (!one.content) return markSection(base, one.section, [proposal], fate);
    return markSection({ ...base, sections: [one.content] }, one.section, [], fate);
  });
}

function markSection(
  article: ArticleContent,
  id: string,
  proposals: readonly KeyedProposal[],
  fate: Fate = UNCHANGED,
): MarkedSection {
  const of = (from: ArticleContent) => from.sections.find((section) => section.id === id);
  const own = proposals.map(({ key, differences }) => ({
    key,
    differences: differences.filter(({ section }) => section === id),
  }));
  const texts = own.map(({ key, differences }) => ({
    key,
    differences: differences.flatMap((one) =>
      one.part === 'text' ? [{ id: one.id, difference: one.difference }] : [],
    ),
  }));
  const isTouched = own.some(({ differences }) => differences.length > 0);
  return {
    id,
    ...fate,
    role: markValue(article, own, { section: id, field: 'role' }, (from) => of(from)?.role ?? 'body'),
    topicIds: markValue(article, own, { section: id, field: 'topicIds' }, (from) => of(from)?.topicIds ?? []),
    headingLines: markHeading(article, own, { section: id, field: 'headingLines' }),
    blocks: markDocument(of(article)?.doc ?? { type: 'doc' }, texts),
    isChanged: isTouched || fate.removedBy.length > 0 || fate.insertedBy !== null,
  };
}

function sectionsDifferences({ differences }: KeyedProposal): SectionsDifference[] {
  return differences.filter((one) => one.part === 'sections');
}

function changeOf({ key }: KeyedProposal, { id, kind, splices }: SectionsDifference): ProposedChange {
  const out = splices.find(({ put }) => put === null)?.from ?? 0;
  const into = splices.find(({ put }) => put !== null)?.from ?? 0;
  return { by: key, id, move: kind === 'section_moved' ? (into < out ? 'up' : 'down') : null };
}
