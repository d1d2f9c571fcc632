import type { ArticleContent, DocumentNode } from '@/lib/domain/article/content';
import type { PlannedArticle, PlannedBlock, PlannedPhoto } from '@/lib/intake/plan';
import { doc, paragraph, photo, PHOTO_HASH, text } from '@/tests/support/documents';

/** An article of a plan as an office would have it in the editor. */
export function planContent(article: PlannedArticle): ArticleContent {
  const { kicker, headline, subhead, series, byline, blocks, photos } = article;
  return {
    schemaVersion: 1,
    bodyName: '统战部',
    year: 2022,
    heading: {
      kicker: kicker.map((line) => line.text),
      headline: headline.map((line) => line.text),
      subhead: subhead?.text ?? '',
      seriesLabel: series?.text ?? '',
    },
    byline: byline.map(({ role, outlet, name }) => ({ role, outlet, name })),
    sections: blocks.map((block, at) => ({
      id: `section-${at}`,
      role: block.role === 'section' || block.role === 'banner' ? 'body' : block.role,
      headingLines: block.heading.map((line) => line.text),
      topicIds: [],
      doc: doc(
        ...blockNodes(
          block,
          photos.filter((one) => one.block === at),
        ),
      ),
    })),
  };
}

function blockNodes({ paragraphs }: PlannedBlock, photos: readonly PlannedPhoto[]): DocumentNode[] {
  const nodes: DocumentNode[] = [];
  for (let at = 0; at <= paragraphs.length; at += 1) {
    for (const one of photos.filter(({ afterParagraphs }) => afterParagraphs === at))
      nodes.push(photo({ hash: PHOTO_HASH, credit: one.credit && `${one.credit}供图` }, one.caption.text));
    const words = paragraphs[at];
    if (!words) continue;
    const { subhead } = words;
    nodes.push(
      subhead === ''
        ? paragraph(words.text)
        : paragraph(text(subhead, 'runIn'), words.text.slice(subhead.length)),
    );
  }
  return nodes.length > 0 ? nodes : [paragraph()];
}
