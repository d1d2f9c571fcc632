import {
  DocumentGridType,
  Footer,
  Header,
  LineNumberRestartFormat,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { shortHash, type OutputSource } from '@/lib/outputs/output-source';
import { FACE } from './word-fonts';
import { FOOTER, HEADER, LINE_PITCH, MARGIN, ONE_FOUR, PAGE, SIZE } from './word-measures';
import { CHINESE, plainRun } from './word-runs';
import type { WordWords } from './word-words';

export type WordPage = Omit<ISectionOptions, 'children'>;

/** 版本 3 · 1a2b3c4d: what the file is of, as people read it. */
export function versionLine(source: OutputSource, words: WordWords): string {
  const hash = shortHash(source);
  return source.revision === null
    ? words('workingCopy', { hash })
    : words('version', { number: String(source.revision), hash });
}

/** `header`: a line at the head of each page. `right`: the outer margin, where it is not the standard's. */
type Form = { header: string | null; right?: number; hasLineNumbers?: boolean };

/** The page of the standard: its type area and grid, a number on the outer side, on the inner what the file is of. */
export function wordPage(source: OutputSource, words: WordWords, form: Form): WordPage {
  const { header, right = MARGIN.right, hasLineNumbers = false } = form;
  const width = PAGE.width - MARGIN.left - right;
  const version = plainRun(versionLine(source, words), { size: SIZE.smallFive });
  const tab = new TextRun({ children: [new Tab()] });
  const [odd, even] = [
    footerLine([version, tab, pageNumber()], { right: ONE_FOUR }, width),
    footerLine([pageNumber(), tab, version], { left: ONE_FOUR }, width),
  ];
  const head = () => new Header({ children: [headerLine(header ?? '')] });
  return {
    properties: {
      page: { size: PAGE, margin: { ...MARGIN, right, header: HEADER, footer: FOOTER, gutter: 0 } },
      grid: { type: DocumentGridType.LINES, linePitch: LINE_PITCH },
      ...(hasLineNumbers && { lineNumbers: { countBy: 1, restart: LineNumberRestartFormat.NEW_PAGE } }),
    },
    footers: { default: new Footer({ children: [odd] }), even: new Footer({ children: [even] }) },
    ...(header !== null && { headers: { default: head(), even: head() } }),
  };
}

/** A sheet without a number. */
export function coverPage(source: OutputSource, words: WordWords): WordPage {
  const blank = () => new Footer({ children: [new Paragraph({ style: 'Footer' })] });
  return {
    ...wordPage(source, words, { header: draftLine(source, words) }),
    footers: { default: blank(), even: blank() },
  };
}

/** What each page of a text says that is not approved; null for one that is. */
export function draftLine({ isApproved }: OutputSource, words: WordWords): string | null {
  return isApproved ? null : words('draft');
}

function headerLine(text: string): Paragraph {
  return new Paragraph({ style: 'Header', children: [plainRun(text)] });
}

function footerLine(
  children: TextRun[],
  indent: { left?: number; right?: number },
  width: number,
): Paragraph {
  const tabStops = [{ type: TabStopType.RIGHT, position: width - (indent.right ?? 0) }];
  return new Paragraph({ style: 'Footer', indent, tabStops, children });
}

/** — 1 —: GB/T 9704-2012, 7.5. 宋体 for the digits too. */
function pageNumber(): TextRun {
  const font = { ascii: FACE.song, hAnsi: FACE.song, eastAsia: FACE.song, ...CHINESE };
  return new TextRun({ font, children: ['— ', PageNumber.CURRENT, ' —'] });
}
