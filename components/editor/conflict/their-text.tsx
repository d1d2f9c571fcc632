'use client';

import { renderDocumentHtml } from '@/lib/document/render-html';
import { photoSources } from '@/components/article/photo-sources';
import { HeadingLines } from '@/components/article/heading-lines';
import type { SectionText } from '@/components/editor/editing-article';
import { useTheirsBy } from '@/components/editor/conflict/use-theirs-by';
import type { Theirs } from '@/components/editor/saving/save-answer';
import styles from './conflict.module.css';

/** The other person's text, to read and copy from. */
export function TheirText({ theirs }: { theirs: Theirs<SectionText> }) {
  const by = useTheirsBy();
  const { headingLines, document } = theirs.content;
  return (
    <details className={styles.theirs} open>
      <summary>{by(theirs)}</summary>
      {headingLines.length > 0 && (
        <div className="article-section-heading">
          <HeadingLines lines={headingLines} />
        </div>
      )}
      <div
        className="article-text"
        dangerouslySetInnerHTML={{ __html: renderDocumentHtml(document.doc, { photoSources }) }}
      />
    </details>
  );
}
