import type { SectionContent } from '@/lib/domain/article/content';
import { documentIsEmpty } from '@/lib/document/document-is-empty';
import { renderDocumentHtml, type RenderOptions } from '@/lib/document/render-html';
import type { HeadingLevel } from './heading-block';
import { HeadingLines } from './heading-lines';

export type FindPhotoSources = RenderOptions['photoSources'];

type Props = {
  section: SectionContent;
  anchor?: string;
  photoSources: FindPhotoSources;
  articleLevel: HeadingLevel;
  /** What a page calls an outlook without a heading of its own: the page's word, none of the article's. */
  outlookLabel?: string;
};

// A wide table scrolls by itself, for the keyboard too. The text is escaped, so these are the tags and no words.
function withScrollingTables(html: string): string {
  return html
    .replaceAll('<table>', '<div class="article-table" role="region" aria-label="表格" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');
}

/** One section; nothing when it has neither heading nor text. */
export function ArticleSection({ section, anchor, photoSources, articleLevel, outlookLabel }: Props) {
  const isEmpty = documentIsEmpty(section.doc);
  const hasHeading = section.headingLines.length > 0;
  if (isEmpty && !hasHeading) return null;
  const Heading = articleLevel === 1 ? 'h2' : 'h3';
  const label = section.role === 'outlook' && !hasHeading ? outlookLabel : undefined;
  // What has no heading is no section of an outline.
  const Frame = hasHeading || label !== undefined ? 'section' : 'div';
  const html = isEmpty ? '' : withScrollingTables(renderDocumentHtml(section.doc, { photoSources }));
  return (
    <Frame
      className={section.role === 'body' ? 'article-section' : `article-section article-${section.role}`}
      id={anchor}
    >
      {hasHeading && (
        <Heading className="article-section-heading">
          <HeadingLines lines={section.headingLines} />
        </Heading>
      )}
      {label !== undefined && <Heading className="article-section-label">{label}</Heading>}
      {html !== '' && <div className="article-text" dangerouslySetInnerHTML={{ __html: html }} />}
    </Frame>
  );
}
