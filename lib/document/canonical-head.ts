import type { ArticleContent, HeadingBlock } from '@/lib/domain/article/content';
import { canonicalLine, canonicalLines } from '@/lib/document/canonical-lines';
import { canonicalText } from '@/lib/document/canonical-text';

type Head = Pick<ArticleContent, 'bodyName' | 'year' | 'heading' | 'byline'>;

/** What of an article stands before its sections, as its canonical form holds it. */
export function canonicalHead({ bodyName, year, heading, byline }: Head): Head {
  return {
    bodyName: canonicalText(bodyName),
    year,
    heading: canonicalHeading(heading),
    byline: byline.map(({ role, outlet, name }) => ({
      role,
      outlet: canonicalText(outlet),
      name: canonicalText(name),
    })),
  };
}

function canonicalHeading({ kicker, headline, subhead, seriesLabel }: HeadingBlock): HeadingBlock {
  return {
    kicker: canonicalLines(kicker),
    headline: canonicalLines(headline),
    subhead: canonicalLine(subhead),
    seriesLabel: canonicalLine(seriesLabel),
  };
}
