import type { TidyKind } from '@/lib/document/tidy/tidy-kinds';
import { tidyLine } from '@/lib/document/tidy/tidy-line';
import type { LinePlace } from '@/lib/document/document-lines';
import type { PlannedArticle } from '@/lib/intake/plan';

/** How many places 规范排版 would change in what an import's article is made of. */
export function countTidy(article: PlannedArticle, kinds: ReadonlySet<TidyKind>): number {
  const { kicker, headline, subhead, series, byline, blocks, photos } = article;
  const count = (place: LinePlace, lines: readonly { text: string }[]) =>
    lines.reduce((sum, { text }) => sum + tidyLine({ text: text.trim(), place }, kinds).changes.length, 0);
  const credits = photos.map(({ credit }) => ({ text: credit }));
  const names = byline.flatMap(({ outlet, name }) => [{ text: outlet }, { text: name }]);
  return (
    count('heading', [...kicker, ...headline, ...[subhead, series].filter((piece) => piece !== null)]) +
    count(
      'heading',
      blocks.flatMap(({ heading }) => heading),
    ) +
    count('byline', names) +
    count(
      'paragraph',
      blocks.flatMap(({ paragraphs }) => paragraphs),
    ) +
    count('caption', [...photos.map(({ caption }) => caption), ...credits])
  );
}
