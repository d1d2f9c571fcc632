import type { HeadText } from '@/components/editor/editing-article';
import type { ArticleSession } from '@/components/editor/session/article-session';
import type { SectionSession } from '@/components/editor/session/section-session';
import { documentLines, type DocumentLine, type LineSpot } from '@/lib/document/document-lines';
import { toProseMirror } from '@/lib/document/document-schema';

export type HeadField = 'seriesLabel' | 'kicker' | 'headline' | 'subhead';

/** Where a line of the article stands; `sectionId` is null above the sections. */
export type LineHome =
  | { part: 'head'; sectionId: null; field: HeadField; index: number }
  | { part: 'byline'; sectionId: null; field: 'outlet' | 'name'; index: number }
  | { part: 'heading'; sectionId: string; index: number }
  | { part: 'text'; sectionId: string; spot: LineSpot };

export type ArticleLine = Omit<DocumentLine, 'spot'> & { home: LineHome };

const never = () => false;
const known = new WeakMap<object, DocumentLine[]>();

/** Every line of the article in reading order: its head, byline, the sections' headings and texts. */
export function articleLines(session: ArticleSession): ArticleLine[] {
  return [...headLines(session.head.text.get()), ...session.inOrder().flatMap(sectionLines)];
}

export function sectionLines(section: SectionSession): ArticleLine[] {
  const sectionId = section.id;
  const headings = section.headingLines.get().map((text, index): ArticleLine => {
    return { place: 'heading', text, isRaised: never, home: { part: 'heading', sectionId, index } };
  });
  const texts = textLines(section).map(({ spot, ...line }): ArticleLine => {
    return { ...line, home: { part: 'text', sectionId, spot } };
  });
  return [...headings, ...texts].filter(({ text }) => text !== '');
}

/** Of a text that an input method is composing in: as it was before. */
function textLines(section: SectionSession): DocumentLine[] {
  const editor = section.editor.get();
  const isLive = editor && !editor.isDestroyed && !editor.view.composing;
  const doc = isLive ? editor.state.doc : section.lastText().document.doc;
  const lines = known.get(doc) ?? documentLines(toProseMirror(doc));
  known.set(doc, lines);
  return lines;
}

function headLines({ heading, byline }: HeadText): ArticleLine[] {
  const line = (field: HeadField, text: string, index = 0): ArticleLine => {
    const home = { part: 'head', sectionId: null, field, index } as const;
    return { place: 'heading', text, isRaised: never, home };
  };
  const entries = byline.flatMap((entry, index) =>
    (['outlet', 'name'] as const).map((field): ArticleLine => {
      const home = { part: 'byline', sectionId: null, field, index } as const;
      return { place: 'byline', text: entry[field], isRaised: never, home };
    }),
  );
  return [
    line('seriesLabel', heading.seriesLabel),
    ...heading.kicker.map((text, index) => line('kicker', text, index)),
    ...heading.headline.map((text, index) => line('headline', text, index)),
    line('subhead', heading.subhead),
    ...entries,
  ].filter(({ text }) => text !== '');
}

/** The same for the same place, whatever stands there. */
export function keyOf(home: LineHome): string {
  if (home.part !== 'text')
    return `${home.part} ${home.sectionId} ${'field' in home ? home.field : ''} ${home.index}`;
  const { spot } = home;
  return `${home.sectionId} ${'photo' in spot ? `${spot.photo} ${spot.attribute}` : spot.from}`;
}
