import type { ArticleContent } from '@/lib/domain/article/content';
import { documentIsEmpty } from './document-is-empty';

/** Whether nothing has been written yet: no heading, byline, text or photo. */
export function contentIsEmpty({ heading, byline, sections }: ArticleContent): boolean {
  const { kicker, headline, subhead } = heading;
  const lines = [...kicker, ...headline, ...sections.flatMap((section) => section.headingLines)];
  return (
    subhead === '' &&
    lines.length + byline.length === 0 &&
    sections.every((section) => documentIsEmpty(section.doc))
  );
}
