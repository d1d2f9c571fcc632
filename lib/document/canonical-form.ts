import type { ArticleContent, SectionContent } from '@/lib/domain/article/content';
import { canonicalDocument } from '@/lib/document/canonical-document';
import { canonicalHead } from '@/lib/document/canonical-head';
import { canonicalJson } from '@/lib/document/canonical-json';
import { canonicalLines } from '@/lib/document/canonical-lines';
import { canonicalText } from '@/lib/document/canonical-text';
import type { FormVersion } from '@/lib/document/form-version';

function canonicalSection({ role, headingLines, topicIds, doc }: SectionContent) {
  return {
    role,
    headingLines: canonicalLines(headingLines),
    topicIds: [...new Set(topicIds.map(canonicalText))].sort(),
    doc: canonicalDocument(doc),
  };
}

/**
 * The one string that stands for everything a reader can see of an article, whatever way it was stored: within one
 * form equal for two contents exactly when they show the same, and never equal in two forms. Section ids and schema
 * versions show nowhere and are left out. The forms are published (docs/canonical-form.md); to change one is to void
 * every approval given in it, so a change is a new form.
 */
export function canonicalForm(content: ArticleContent, form: FormVersion): string {
  return canonicalJson({
    // The first form did not say which it is.
    form: form === 1 ? undefined : form,
    ...canonicalHead(content),
    sections: content.sections.map(canonicalSection),
  });
}
