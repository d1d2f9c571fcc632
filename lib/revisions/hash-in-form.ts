import type { ArticleContent } from '@/lib/domain/article/content';
import { contentHash } from '@/lib/document/content-hash';
import { isFormVersion } from '@/lib/document/form-version';

/**
 * The hash of a content by the rules of a revision's `form`, for holding it against that revision's own. Null, which no
 * hash equals, for a form that only a later Huimou knows.
 */
export function hashInForm(content: ArticleContent, form: number): string | null {
  return isFormVersion(form) ? contentHash(content, form) : null;
}
