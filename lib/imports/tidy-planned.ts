import type { TidyKind } from '@/lib/document/tidy/tidy-kinds';
import { tidyDocument } from '@/lib/document/tidy/tidy-document';
import { tidyLine } from '@/lib/document/tidy/tidy-line';
import type { PlannedHead } from './planned-head';
import type { PlannedSection } from './planned-section';

/** A planned section put in order; the import goes on saying what the file says. */
export function tidySection(section: PlannedSection, kinds: ReadonlySet<TidyKind>): PlannedSection {
  const { headingLines, document } = section;
  return {
    ...section,
    headingLines: headingLines.map((text) => tidyLine({ text, place: 'heading' }, kinds).text),
    document: { ...document, doc: tidyDocument(document.doc, kinds).doc },
  };
}

export function tidyHead({ heading, byline }: PlannedHead, kinds: ReadonlySet<TidyKind>): PlannedHead {
  const line = (text: string) => tidyLine({ text, place: 'heading' }, kinds).text;
  const name = (text: string) => tidyLine({ text, place: 'byline' }, kinds).text;
  return {
    heading: {
      kicker: heading.kicker.map(line),
      headline: heading.headline.map(line),
      subhead: line(heading.subhead),
      seriesLabel: line(heading.seriesLabel),
    },
    byline: byline.map((entry) => ({ ...entry, outlet: name(entry.outlet), name: name(entry.name) })),
  };
}
