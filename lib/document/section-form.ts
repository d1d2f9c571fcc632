import type { SectionContent } from '@/lib/domain/article/content';
import { canonicalDocument } from '@/lib/document/canonical-document';
import { canonicalJson } from '@/lib/document/canonical-json';
import { canonicalLines } from '@/lib/document/canonical-lines';

/**
 * What a department answers for in a section: its heading lines and its text with pictures and captions, in their
 * canonical form (docs/canonical-form.md), without its role, topics and place. Two forms are equal exactly when their
 * sectionHash is.
 */
export function sectionForm({ headingLines, doc }: Pick<SectionContent, 'headingLines' | 'doc'>): string {
  return canonicalJson({ headingLines: canonicalLines(headingLines), doc: canonicalDocument(doc) });
}
