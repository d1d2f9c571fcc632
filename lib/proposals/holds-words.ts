import { anchorText } from '@/lib/document/anchor-text';
import type { ArticleContent, BylineEntry } from '@/lib/domain/article/content';
import type { ArticleDifference } from './differences/article-difference';

/** So many letters or figures on end are not come upon by chance. */
const RUN = 6;

/**
 * Tells whether a text holds words that were proposed for a base: a run of letters and figures that one difference puts
 * in and the base has nowhere, wherever it stands in the text and whatever became of the rest; a name in the byline as a
 * whole. Fewer words than such a run are not known again but where they were put: followArticleDifferences tells that.
 */
export function holdingWords(
  text: ArticleContent,
): (differences: readonly ArticleDifference[], base: ArticleContent) => boolean {
  const held = new Set(runsOf(lettersOf(text)));
  return (differences, base) => {
    const stood = lettersOf(base);
    const isHeld = (run: string) => held.has(run) && !stood.includes(run);
    return differences.some(
      (one) => linesPut(one).some((line) => runsOf(letters(line)).some(isHeld)) || namesOne(one, text),
    );
  };
}

function linesPut(one: ArticleDifference): string[] {
  if ('difference' in one) return one.difference.put.split('\n');
  return one.part === 'value' && one.field === 'bodyName' ? [String(one.after)] : [];
}

function namesOne(one: ArticleDifference, { byline }: ArticleContent): boolean {
  if (one.part !== 'value' || one.field !== 'byline') return false;
  const names = (entries: unknown) => new Set((entries as BylineEntry[]).map(({ name }) => name));
  const [before, after] = [names(one.before), names(one.after)];
  return byline.some(({ name }) => after.has(name) && !before.has(name));
}

function lettersOf({ bodyName, heading, byline, sections }: ArticleContent): string {
  const { seriesLabel, kicker, headline, subhead } = heading;
  return letters(
    [
      ...[bodyName, seriesLabel, ...kicker, ...headline, subhead],
      ...byline.flatMap(({ outlet, name }) => [outlet, name]),
      ...sections.flatMap(({ headingLines, doc }) => [...headingLines, anchorText(doc)]),
    ].join(''),
  );
}

/** Without spaces and punctuation, which are changed for nothing. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

function runsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - RUN + 1) }, (_, at) => text.slice(at, at + RUN));
}
