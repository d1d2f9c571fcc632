import { passageOf, type NamePassage } from '@/components/editor/comments/comments-session';
import { anchorText } from '@/lib/document/anchor-text';
import type { ArticleContent } from '@/lib/domain/article/content';

/**
 * Names what is selected in a proposal by its place in the revision, which is what the others read: where the same
 * words stand nearest. Words that are in the proposal alone cannot be commented on.
 */
export function passageIn(revision: ArticleContent): NamePassage {
  const texts = new Map(revision.sections.map(({ id, doc }) => [id, anchorText(doc)]));
  return async (section) => {
    const passage = passageOf(section);
    if (!passage) return null;
    const start = nearest(texts.get(section.id) ?? '', passage.quote, passage.start);
    if (start === null) return { code: 'not_possible', reason: 'passage_proposed' };
    return { ...passage, start, end: start + passage.quote.length };
  };
}

function nearest(text: string, words: string, place: number): number | null {
  const before = text.lastIndexOf(words, place);
  const after = text.indexOf(words, place);
  if (before < 0 || after < 0) return Math.max(before, after) < 0 ? null : Math.max(before, after);
  return place - before <= after - place ? before : after;
}
