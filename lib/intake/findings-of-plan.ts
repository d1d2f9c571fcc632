import type { Block } from '@/lib/copydesk/block';
import { checkText, type CheckTextSetting } from '@/lib/copydesk/check-text';
import type { Finding } from '@/lib/copydesk/finding';
import type { Piece, Plan } from './plan';
import { yearOfArticle } from './year-of-article';

/**
 * The copy desk's findings in a source's articles, in the order of its text, their places in it. What was removed
 * (furniture, doubled captions), the byline and the publication line are not looked at.
 */
export function findingsOfPlan(text: string, plan: Plan, setting: Omit<CheckTextSetting, 'year'>): Finding[] {
  return plan.articles
    .flatMap((article) => {
      const { blocks, places } = blocksOf(text, piecesOf(article));
      const year = yearOfArticle(article);
      return checkText(blocks, { ...setting, year }).map((finding) => {
        const [start, end] = [places[finding.start] ?? 0, (places[finding.end - 1] ?? 0) + 1];
        return { ...finding, start, end, text: text.slice(start, end) };
      });
    })
    .toSorted((one, other) => one.start - other.start || one.end - other.end);
}

type Part = { piece: Piece; kind: Block['kind'] };

function piecesOf({ kicker, headline, subhead, series, photos, blocks }: Plan['articles'][number]): Part[] {
  const heads = [...kicker, ...headline, ...(subhead ? [subhead] : []), ...(series ? [series] : [])];
  return [
    ...heads.map((piece): Part => ({ piece, kind: 'heading' })),
    ...photos.map(({ caption }): Part => ({ piece: caption, kind: 'caption' })),
    ...blocks.flatMap(({ heading, paragraphs }): Part[] => [
      ...heading.map((piece): Part => ({ piece, kind: 'heading' })),
      ...paragraphs.map((piece): Part => ({ piece, kind: 'body' })),
    ]),
  ].sort((one, other) => (one.piece.spans[0]?.start ?? 0) - (other.piece.spans[0]?.start ?? 0));
}

/** The pieces as one text, what a column or page cut put together, with the place in the source of each character. */
function blocksOf(text: string, parts: readonly Part[]): { blocks: Block[]; places: number[] } {
  const places: number[] = [];
  const blocks = parts.map(({ piece, kind }): Block => {
    const start = places.length;
    let words = '';
    for (const span of piece.spans) {
      words += text.slice(span.start, span.end);
      for (let at = span.start; at < span.end; at++) places.push(at);
    }
    places.push(places.at(-1) ?? 0);
    return { text: words, start, kind };
  });
  return { blocks, places };
}
