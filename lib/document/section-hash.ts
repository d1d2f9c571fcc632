import { createHash } from 'node:crypto';
import type { SectionContent } from '@/lib/domain/article/content';
import { canonicalDocument } from '@/lib/document/canonical-document';
import { canonicalJson } from '@/lib/document/canonical-json';
import { canonicalLines } from '@/lib/document/canonical-lines';

/**
 * SHA-256, in lower-case hex, over what a department answers for in a section: its heading lines and its text with
 * pictures and captions, in their canonical form (docs/canonical-form.md). Not its role, its topics or its place.
 * Server only.
 */
export function sectionHash({ headingLines, doc }: Pick<SectionContent, 'headingLines' | 'doc'>): string {
  const form = canonicalJson({ headingLines: canonicalLines(headingLines), doc: canonicalDocument(doc) });
  return createHash('sha256').update(form, 'utf8').digest('hex');
}
