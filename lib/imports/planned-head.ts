import type { BylineEntry, HeadingBlock } from '@/lib/domain/article/content';
import type { PlannedArticle } from '@/lib/intake/plan';

export type PlannedHead = { heading: HeadingBlock; byline: BylineEntry[] };

/** What stands above the text of a planned article. */
export function plannedHead({ kicker, headline, subhead, series, byline }: PlannedArticle): PlannedHead {
  const words = ({ text }: { text: string }) => text;
  return {
    heading: {
      kicker: kicker.map(words),
      headline: headline.map(words),
      subhead: subhead?.text ?? '',
      seriesLabel: series?.text ?? '',
    },
    byline: byline.map(({ role, outlet, name }) => ({ role, outlet, name })),
  };
}
