import type { ArticleContent, SectionContent } from '@/lib/domain/article/content';
import { canonicalDocument } from '@/lib/document/canonical-document';
import { canonicalHead } from '@/lib/document/canonical-head';
import { canonicalJson } from '@/lib/document/canonical-json';
import { canonicalLines } from '@/lib/document/canonical-lines';
import { canonicalText } from '@/lib/document/canonical-text';

function canonicalSection({ role, headingLines, topicIds, doc }: SectionContent) {
  return {
    role,
    headingLines: canonicalLines(headingLines),
    topicIds: [...new Set(topicIds.map(canonicalText))].sort(),
    doc: canonicalDocument(doc),
  };
}

/**
 * The one string that stands for everything a reader can see of an article, whatever way it was stored: equal
 * for two contents exactly when they show the same. Section ids and schema versions show nowhere and are left
 * out. The form is published (docs/canonical-form.md); to change it is to void every approval on record.
 */
export function canonicalForm(content: ArticleContent): string {
  return canonicalJson({ ...canonicalHead(content), sections: content.sections.map(canonicalSection) });
}
