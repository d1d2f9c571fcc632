import { bylineGroups } from '@/lib/domain/article/byline-text';
import type { ArticleContent } from '@/lib/domain/article/content';
import { outputBlocks } from '@/lib/outputs/output-blocks';
import { blocksToSet, type BlockToSet } from './blocks-to-set';
import type { PlacedPictures } from './place-pictures';

/** An article as the templates read it. */
export type ArticleToSet = {
  seriesLabel: string;
  kicker: string[];
  headline: string[];
  subhead: string;
  byline: string[];
  sections: { headingLines: string[]; blocks: BlockToSet[] }[];
};

export function articleToSet(content: ArticleContent, pictures: PlacedPictures): ArticleToSet {
  const { heading, byline, sections } = content;
  return {
    seriesLabel: heading.seriesLabel,
    kicker: heading.kicker,
    headline: heading.headline,
    subhead: heading.subhead,
    byline: bylineGroups(byline),
    sections: sections.map(({ headingLines, doc }) => ({
      headingLines,
      blocks: blocksToSet(outputBlocks(doc), pictures),
    })),
  };
}
