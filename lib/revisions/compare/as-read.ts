import type { ArticleContent } from '@/lib/domain/article/content';
import { canonicalDocument } from '@/lib/document/canonical-document';
import { canonicalText } from '@/lib/document/canonical-text';

/**
 * A content without what no reader sees, by the rules of its canonical form (docs/canonical-form.md), so that two
 * revisions compare as unchanged exactly when their hashes are equal.
 */
export function asRead(content: ArticleContent): ArticleContent {
  const { kicker, headline, subhead, seriesLabel } = content.heading;
  return {
    ...content,
    bodyName: canonicalText(content.bodyName),
    heading: {
      kicker: linesAsRead(kicker),
      headline: linesAsRead(headline),
      subhead: linesAsRead([subhead]).join(''),
      seriesLabel: linesAsRead([seriesLabel]).join(''),
    },
    byline: content.byline.map(({ role, outlet, name }) => ({
      role,
      outlet: canonicalText(outlet),
      name: canonicalText(name),
    })),
    sections: content.sections.map((section) => ({
      ...section,
      headingLines: linesAsRead(section.headingLines),
      doc: canonicalDocument(section.doc),
    })),
  };
}

function linesAsRead(lines: string[]): string[] {
  return lines.filter((line) => line.trim() !== '').map(canonicalText);
}
