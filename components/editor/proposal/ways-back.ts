import type { HeadText } from '@/components/editor/editing-article';
import { toProseMirror } from '@/lib/document/document-schema';
import type { ArticleContent, DocumentNode } from '@/lib/domain/article/content';
import { applyDifferences } from '@/lib/proposals/differences/apply-differences';
import type { ArticleDifference } from '@/lib/proposals/differences/article-difference';
import { isSameValue } from '@/lib/proposals/differences/article-fields';
import { differencesBetween } from '@/lib/proposals/differences/differences-between';
import type { DifferenceKind } from '@/lib/proposals/differences/difference';
import { cutLines, linesDocument, linesOf } from '@/lib/proposals/differences/heading-lines';
import { NOTHING_AROUND, surroundingsOf, type Surroundings } from '@/lib/proposals/differences/surroundings';

/**
 * One place where a proposal is otherwise than the revision, as what takes it back: the difference from the proposal
 * to the revision, so `put` are the revision's words and `taken` the proposal's. It stands in the proposal's text, as
 * does what is around it.
 */
export type WayBack = Exclude<ArticleDifference, { part: 'sections' }> & { around: Surroundings };

const HEAD_LINES = ['seriesLabel', 'kicker', 'headline', 'subhead'] as const;
const HEAD_VALUES = ['bodyName', 'year', 'byline'] as const;
type HeadLine = (typeof HEAD_LINES)[number];

const linesIn = (head: HeadText, field: HeadLine) => [head.heading[field]].flat();

/** What of the head differs. */
export function headWaysBack(now: HeadText, revision: HeadText): WayBack[] {
  const lines = HEAD_LINES.flatMap((field) =>
    cutLines(field, linesIn(now, field), linesIn(revision, field)).map((difference): WayBack => {
      const id = `${field} ${difference.id}`;
      return { id, part: 'lines', section: null, field, difference, around: NOTHING_AROUND };
    }),
  );
  const values = HEAD_VALUES.flatMap((field): WayBack[] => {
    const [before, after] = [now[field], revision[field]];
    return isSameValue(field, before, after)
      ? []
      : [{ id: field, part: 'value', section: null, field, before, after, around: NOTHING_AROUND }];
  });
  return [...lines, ...values];
}

type SectionWords = Pick<ArticleContent['sections'][number], 'headingLines' | 'doc'>;

/** What of a section differs. */
export function sectionWaysBack(section: string, now: SectionWords, revision: SectionWords): WayBack[] {
  const field = 'headingLines';
  const lines = cutLines(field, now.headingLines, revision.headingLines).map((difference): WayBack => {
    const id = `${section} ${field} ${difference.id}`;
    return { id, part: 'lines', section, field, difference, around: NOTHING_AROUND };
  });
  const document = toProseMirror(now.doc);
  const texts = differencesBetween(now.doc, revision.doc).map((difference): WayBack => {
    const around = surroundingsOf(document, difference);
    return { id: `${section} text ${difference.id}`, part: 'text', section, difference, around };
  });
  return [...lines, ...texts];
}

/** Whether the two take back the same words in the same place: a difference's id tells only those it puts there. */
export function isSameWay(one: WayBack, other: WayBack): boolean {
  if (one.id !== other.id) return false;
  if (one.part === 'value') return other.part === 'value' && isSameValue(one.field, one.before, other.before);
  return other.part !== 'value' && one.difference.taken === other.difference.taken;
}

const FORTH: Partial<Record<DifferenceKind, DifferenceKind>> = {
  inserted: 'removed',
  removed: 'inserted',
  split: 'merged',
  merged: 'split',
  block_inserted: 'block_removed',
  block_removed: 'block_inserted',
};

/** What a way back undoes, to be said as the proposal did it: its places stay those of the way back. */
export function wayForth(way: WayBack): WayBack {
  if (way.part === 'value') return { ...way, before: way.after, after: way.before };
  const { kind, taken, put } = way.difference;
  const { given, lost } = way.around.marks;
  return {
    ...way,
    around: { ...way.around, marks: { given: lost, lost: given } },
    difference: { ...way.difference, kind: FORTH[kind] ?? kind, taken: put, put: taken },
  };
}

/** Lines with this difference of theirs taken. */
export function linesBack(lines: readonly string[], back: WayBack & { part: 'lines' }): string[] {
  const doc: DocumentNode = linesDocument(lines);
  return linesOf(applyDifferences(doc, [back.difference]));
}

/** The head with this taken back. */
export function headBack(head: HeadText, back: WayBack & { part: 'lines' | 'value' }): HeadText {
  if (back.part === 'value') return { ...head, [back.field]: back.after };
  const field = HEAD_LINES.find((one) => one === back.field);
  if (!field) return head;
  const lines = linesBack(linesIn(head, field), back);
  const isOne = field === 'seriesLabel' || field === 'subhead';
  return { ...head, heading: { ...head.heading, [field]: isOne ? (lines[0] ?? '') : lines } };
}
