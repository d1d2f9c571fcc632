import type { ReactNode } from 'react';
import type { ArticleContent } from '@/lib/domain/article/content';
import { ArticleSection, type FindPhotoSources } from './article-section';
import { BylineLine } from './byline-line';
import { HeadingBlock, type HeadingLevel } from './heading-block';
import type { SectionAnchors } from './section-anchors';

export type ArticleViewProps = {
  content: ArticleContent;
  /** Where the pictures lie, as renderDocumentHtml takes it. */
  photoSources: FindPhotoSources;
  /** Ids for the sections; without them sections have none. */
  sectionAnchors?: SectionAnchors;
  /** Level of the headline; section headings are one below. */
  level?: HeadingLevel;
  /** As ArticleSection takes it. */
  outlookLabel?: string;
  /** Under the byline: time and source. */
  dateline?: ReactNode;
  /** Between heading block and text: corrections, contents. */
  beforeText?: ReactNode;
};

/**
 * An article as its readers see it, the same on the site, in a review and in a preview. Looks come from
 * article.css beside this file. No state, no script, nothing but its props.
 */
export function ArticleView({
  content,
  photoSources,
  sectionAnchors = {},
  level = 1,
  outlookLabel,
  dateline,
  beforeText,
}: ArticleViewProps) {
  return (
    <article className="article" lang="zh-CN">
      <header className="article-head">
        <HeadingBlock heading={content.heading} level={level} />
        {content.byline.length > 0 && (
          <p className="article-byline">
            <BylineLine byline={content.byline} />
          </p>
        )}
        {dateline}
      </header>
      <div className="article-body">
        {beforeText}
        {content.sections.map((section) => (
          <ArticleSection
            key={section.id}
            section={section}
            anchor={sectionAnchors[section.id]}
            photoSources={photoSources}
            articleLevel={level}
            outlookLabel={outlookLabel}
          />
        ))}
      </div>
    </article>
  );
}
