import { sectionForm } from '@/lib/document/section-form';
import type { ArticleContent, DocumentNode } from '@/lib/domain/article/content';
import type { ArticleDifference, SectionsDifference } from './article-difference';
import { isSameValue, lineFields, valueFields } from './article-fields';
import type { Difference } from './difference';
import { followDifferences } from './follow-differences';
import { followSections } from './follow-sections';
import { linesDocument, withoutRoom } from './heading-lines';

export type FollowedArticle = {
  standing: ArticleDifference[];
  taken: ArticleDifference[];
  lost: ArticleDifference[];
};

type Fate = { id: string; fate: 'standing' | 'taken'; now: ArticleDifference };

const none: ReadonlySet<string> = new Set();

/**
 * What became of an article's differences in a draft, as followDifferences tells it of one document. A section somebody
 * removed takes its differences with it; one whose words changed is no longer the one that was to be removed.
 */
export function followArticleDifferences(
  differences: readonly ArticleDifference[],
  base: ArticleContent,
  draft: ArticleContent,
  known: ReadonlySet<string> = none,
): FollowedArticle {
  const ids = base.sections.map(({ id }) => id);
  const fates = new Map(
    [
      ...valueFates(differences, ids, draft, known),
      ...lineFields(ids).flatMap(({ section, field, of }) => {
        const own = differences.filter(
          (one) => one.part === 'lines' && one.section === section && one.field === field,
        );
        const lines = of(draft);
        if (own.length === 0 || lines === null) return [];
        const docs = { base: linesDocument(of(base) ?? []), draft: linesDocument(lines) };
        const standing = documentFates(own, docs, known);
        const refused = withoutRoom(field, lines, standing.flatMap(standingDifference));
        return standing.filter(({ now }) => !('difference' in now) || !refused.includes(now.difference));
      }),
      ...base.sections.flatMap(({ id, doc }) => {
        const own = differences.filter((one) => one.part === 'text' && one.section === id);
        const now = draft.sections.find((section) => section.id === id);
        return own.length > 0 && now ? documentFates(own, { base: doc, draft: now.doc }, known) : [];
      }),
      ...sectionFates(differences, base, draft, known),
    ].map((fate) => [fate.id, fate]),
  );
  const of = (wanted: Fate['fate']) =>
    differences.flatMap(({ id }) => {
      const fate = fates.get(id);
      return fate?.fate === wanted ? [fate.now] : [];
    });
  return {
    standing: of('standing'),
    taken: of('taken'),
    lost: differences.filter(({ id }) => !fates.has(id)),
  };
}

function standingDifference({ fate, now }: Fate): Difference[] {
  return fate === 'standing' && 'difference' in now ? [now.difference] : [];
}

function valueFates(
  differences: readonly ArticleDifference[],
  ids: readonly string[],
  draft: ArticleContent,
  known: ReadonlySet<string>,
): Fate[] {
  const fields = valueFields(ids);
  return differences.flatMap((one): Fate[] => {
    if (one.part !== 'value') return [];
    const value = fields
      .find(({ section, field }) => section === one.section && field === one.field)
      ?.of(draft);
    const isTaken = known.has(one.id) || isSameValue(one.field, value ?? null, one.after);
    if (isTaken) return [{ id: one.id, fate: 'taken', now: one }];
    return isSameValue(one.field, value ?? null, one.before)
      ? [{ id: one.id, fate: 'standing', now: one }]
      : [];
  });
}

/** Of the differences of one document, by whose ids they are known within it. */
function documentFates(
  own: readonly ArticleDifference[],
  docs: { base: DocumentNode; draft: DocumentNode },
  known: ReadonlySet<string>,
): Fate[] {
  const outer = new Map(
    own.flatMap((one) => ('difference' in one ? [[one.difference.id, one] as const] : [])),
  );
  const inner = [...outer.values()].map(({ difference }) => difference);
  const taken = new Set([...outer].filter(([, { id }]) => known.has(id)).map(([id]) => id));
  const followed = followDifferences(inner, docs.base, docs.draft, taken);
  const fate =
    (fate: Fate['fate']) =>
    (difference: Difference): Fate[] => {
      const one = outer.get(difference.id);
      return one ? [{ id: one.id, fate, now: { ...one, difference } }] : [];
    };
  return [...followed.standing.flatMap(fate('standing')), ...followed.taken.flatMap(fate('taken'))];
}

function sectionFates(
  differences: readonly ArticleDifference[],
  base: ArticleContent,
  draft: ArticleContent,
  known: ReadonlySet<string>,
): Fate[] {
  const own = differences.filter((one) => one.part === 'sections');
  const ids = ({ sections }: ArticleContent) => sections.map(({ id }) => id);
  const { standing, taken } = followSections(own, ids(base), ids(draft), known);
  const isStill = ({ kind, section }: SectionsDifference) =>
    kind !== 'section_removed' || formOf(base, section) === formOf(draft, section);
  return [
    ...standing.filter(isStill).map((now): Fate => ({ id: now.id, fate: 'standing', now })),
    ...own.filter(({ id }) => taken.has(id)).map((now): Fate => ({ id: now.id, fate: 'taken', now })),
  ];
}

function formOf({ sections }: ArticleContent, id: string): string | null {
  const section = sections.find((one) => one.id === id);
  return section ? sectionForm(section) : null;
}
