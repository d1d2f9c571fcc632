import { canonicalDocument } from '@/lib/document/canonical-document';
import { canonicalJson } from '@/lib/document/canonical-json';
import type { HeadText, SectionText } from '@/components/editor/editing-article';

const written = (lines: string[]) => lines.map((line) => line.trim()).filter((line) => line !== '');

/** Whether a reader would see no difference. */
export function isSameSectionText(a: SectionText, b: SectionText): boolean {
  return sectionForm(a) === sectionForm(b);
}

function sectionForm({ headingLines, document }: SectionText): string {
  return canonicalJson([written(headingLines), canonicalDocument(document.doc)]);
}

export function isSameHeadText(a: HeadText, b: HeadText): boolean {
  return headForm(a) === headForm(b);
}

function headForm({ bodyName, year, heading, byline }: HeadText): string {
  const { kicker, headline, subhead, seriesLabel } = heading;
  const entries = byline.map(({ role, outlet, name }) => ({
    role,
    outlet: outlet.trim(),
    name: name.trim(),
  }));
  return canonicalJson([
    bodyName.trim(),
    year,
    written(kicker),
    written(headline),
    subhead.trim(),
    seriesLabel.trim(),
    entries,
  ]);
}
