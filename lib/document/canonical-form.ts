import type { ArticleContent, BylineEntry, SectionContent } from '@/lib/domain/article/content';
import { canonicalDocument } from '@/lib/document/canonical-document';
import { canonicalJson } from '@/lib/document/canonical-json';
import { canonicalLine, canonicalLines } from '@/lib/document/canonical-lines';
import { canonicalText } from '@/lib/document/canonical-text';

function canonicalBylineEntry({ role, outlet, name }: BylineEntry) {
  return { role, outlet: canonicalText(outlet), name: canonicalText(name) };
}

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
  const { bodyName, year, heading, byline, sections } = content;
  return canonicalJson({
    bodyName: canonicalText(bodyName),
    year,
    heading: {
      kicker: canonicalLines(heading.kicker),
      headline: canonicalLines(heading.headline),
      subhead: canonicalLine(heading.subhead),
      seriesLabel: canonicalLine(heading.seriesLabel),
    },
    byline: byline.map(canonicalBylineEntry),
    sections: sections.map(canonicalSection),
  });
}
