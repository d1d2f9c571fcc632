import { createHash } from 'node:crypto';
import type { SectionContent } from '@/lib/domain/article/content';
import { sectionForm } from '@/lib/document/section-form';

/** SHA-256, in lower-case hex, over the UTF-8 bytes of a section's sectionForm. Server only. */
export function sectionHash(section: Pick<SectionContent, 'headingLines' | 'doc'>): string {
  return createHash('sha256').update(sectionForm(section), 'utf8').digest('hex');
}
