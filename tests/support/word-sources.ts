import { contentHash } from '@/lib/document/content-hash';
import { CURRENT_FORM } from '@/lib/document/form-version';
import type { ArticleContent } from '@/lib/domain/article/content';
import type { OutputSource, Picture, ReadPicture } from '@/lib/outputs/output-source';
import { sampleDocument } from '@/prisma/seed/demo/sample-document';
import type { SampleArticle } from '@/prisma/seed/demo/sample-article';
import { drawJpeg } from '@/tests/support/pictures';

/** An approved revision of this content. */
export function outputSource(content: ArticleContent, rest: Partial<OutputSource> = {}): OutputSource {
  return {
    content,
    contentHash: contentHash(content, CURRENT_FORM),
    revision: 3,
    isApproved: true,
    publication: null,
    officeName: '云溪区委宣传部',
    ...rest,
  };
}

/** One of the demo's articles, each of its photos a picture of its own. */
export function demoContent(article: SampleArticle): ArticleContent {
  const { bodyName, year, kicker, headline, subhead, seriesLabel, byline, sections } = article;
  let photos = 0;
  return {
    schemaVersion: 1,
    bodyName,
    year,
    heading: { kicker, headline, subhead, seriesLabel },
    byline,
    sections: sections.map(({ role, headingLines, topicIds, blocks }, at) => {
      const place = () => ({ hash: hashOf(++photos), width: 1600, height: 1067 });
      return { id: `section-${at}`, role, headingLines, topicIds, doc: sampleDocument(blocks, place).doc };
    }),
  };
}

const hashOf = (number: number) => String(number).padStart(64, '0');

const picture = drawJpeg({ width: 1600, height: 1067 }).then((bytes): Picture => ({
  bytes,
  mediaType: 'image/jpeg',
  width: 1600,
  height: 1067,
}));

export const anyPicture: ReadPicture = () => picture;
export const noPicture: ReadPicture = () => Promise.resolve(null);
