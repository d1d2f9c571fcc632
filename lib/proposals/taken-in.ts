import { toAnchorRange } from '@/lib/document/anchor-text';
import type { ArticleContent, DocumentNode } from '@/lib/domain/article/content';
import type { ArticleDifference } from './differences/article-difference';
import type { Difference } from './differences/difference';
import { differencesBetween } from './differences/differences-between';
import { differencesOfArticle } from './differences/differences-of-article';
import { spliceTokens } from './differences/document-tokens';
import { followArticleDifferences } from './differences/follow-article-differences';

/** Where words stand in a section: UTF-16 units of its anchor text. */
export type TakenPlace = { sectionId: string; start: number; end: number };

/** `places`: where what it put in stands, as far as that can be told. */
export type TakenDifference = { difference: ArticleDifference; places: TakenPlace[] };

/** What of a proposal a text holds that came of what it was made for. Pure. */
export function takenIn(
  base: ArticleContent,
  proposed: ArticleContent,
  text: ArticleContent,
): TakenDifference[] {
  const { taken } = followArticleDifferences(differencesOfArticle(base, proposed), base, text);
  const places = new Map<string, (difference: Difference) => TakenPlace[]>();
  const placesIn = (sectionId: string) => {
    const known = places.get(sectionId) ?? placing(sectionId, base, text);
    places.set(sectionId, known);
    return known;
  };
  return taken.map((difference) => ({
    difference,
    places: difference.part === 'text' ? placesIn(difference.section)(difference.difference) : [],
  }));
}

/** Finds in a section what was put in as a difference has it, or within more that was. */
function placing(
  sectionId: string,
  base: ArticleContent,
  text: ArticleContent,
): (difference: Difference) => TakenPlace[] {
  const of = ({ sections }: ArticleContent) => sections.find(({ id }) => id === sectionId)?.doc;
  const [before, after] = [of(base), of(text)];
  if (!before || !after) return () => [];
  const done = splicesIn(before, after);
  return ({ splices }) =>
    splices.flatMap((splice) => {
      const tokens = spliceTokens(splice);
      if ('become' in splice || tokens.length === 0) return [];
      const found = done.flatMap((other) => {
        const touches = other.from <= splice.to && splice.from <= other.to;
        const at = touches ? indexOf(other.tokens, tokens) : -1;
        return at < 0 ? [] : [other.stands + at];
      });
      return found.slice(0, 1).flatMap((from) => {
        const range = toAnchorRange(after, from, from + tokens.length);
        return range && range.start < range.end ? [{ sectionId, ...range }] : [];
      });
    });
}

type Done = { from: number; to: number; stands: number; tokens: string[] };

/** What was put in between two versions, and where it stands in the later one. */
function splicesIn(before: DocumentNode, after: DocumentNode): Done[] {
  const splices = differencesBetween(before, after)
    .flatMap((difference) => difference.splices)
    .toSorted((one, other) => one.order - other.order);
  const done: Done[] = [];
  let by = 0;
  for (const splice of splices) {
    const { from, to, size } = splice;
    const stands = from + by;
    by += size - (to - from);
    if ('become' in splice) continue;
    const tokens = spliceTokens(splice);
    const last = done.at(-1);
    // Of blocks that went and came side by side any may have come in the place of any.
    if (last?.to === from) done.splice(-1, 1, { ...last, to, tokens: [...last.tokens, ...tokens] });
    else done.push({ from, to, stands, tokens });
  }
  return done;
}

function indexOf(all: readonly string[], part: readonly string[]): number {
  for (let at = 0; at + part.length <= all.length; at++)
    if (part.every((token, offset) => token === all[at + offset])) return at;
  return -1;
}
