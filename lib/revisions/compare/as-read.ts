import type { ArticleContent } from '@/lib/domain/article/content';
import { canonicalDocument } from '@/lib/document/canonical-document';
import { canonicalHead } from '@/lib/document/canonical-head';
import { canonicalLines } from '@/lib/document/canonical-lines';

/**
 * A content without what no reader sees, by the rules of its canonical form (docs/canonical-form.md), so that two
 * revisions compare as unchanged exactly when their hashes are equal.
 */
export function asRead(content: ArticleContent): ArticleContent {
  return {
    ...content,
    ...canonicalHead(content),
    sections: content.sections.map((section) => ({
      ...section,
      headingLines: canonicalLines(section.headingLines),
      doc: canonicalDocument(section.doc),
    })),
  };
}
