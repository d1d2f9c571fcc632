import { createHash } from 'node:crypto';
import type { ArticleContent } from '@/lib/domain/article/content';
import { canonicalForm } from '@/lib/document/canonical-form';
import type { FormVersion } from '@/lib/document/form-version';

/** SHA-256, in lower-case hex, over the UTF-8 bytes of the canonical form. Server only. */
export function contentHash(content: ArticleContent, form: FormVersion): string {
  return createHash('sha256').update(canonicalForm(content, form), 'utf8').digest('hex');
}
