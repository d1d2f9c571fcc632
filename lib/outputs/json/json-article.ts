import { articleTitle } from '@/lib/domain/article/article-title';
import { outputBlocks } from '@/lib/outputs/output-blocks';
import type { OutputSource } from '@/lib/outputs/output-source';
import type { PictureAddress } from '@/lib/outputs/picture-address';
import { JSON_VERSION, type JsonArticle } from './article-schema';
import { jsonBlocks } from './json-blocks';

/** The article as plain data, in the shape docs/json-output.md promises. */
export function jsonArticle(source: OutputSource, pictureAddress: PictureAddress): JsonArticle {
  const { content, publication } = source;
  const { seriesLabel, kicker, headline, subhead } = content.heading;
  return {
    version: JSON_VERSION,
    title: articleTitle(headline),
    heading: { seriesLabel, kicker, headline, subhead },
    body: content.bodyName,
    year: content.year,
    byline: content.byline.map(({ role, outlet, name }) => ({ role, outlet, name })),
    sections: content.sections.map(({ role, headingLines, topicIds, doc }) => ({
      role,
      headingLines,
      topics: topicIds,
      blocks: jsonBlocks(outputBlocks(doc), pictureAddress),
    })),
    office: source.officeName,
    revision: source.revision,
    contentHash: source.contentHash,
    isApproved: source.isApproved,
    publication: publication && {
      address: publication.address,
      publishedAt: publication.publishedAt.toISOString(),
      correctedAt: publication.correctedAt?.toISOString() ?? null,
    },
  };
}
