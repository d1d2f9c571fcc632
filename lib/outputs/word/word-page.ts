import {
  DocumentGridType,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { shortHash, type OutputSource } from '@/lib/outputs/output-source';
import { CHINESE, plainRun } from './word-runs';
import { FOOTER, HEADER, LINE_PITCH, MARGIN, ONE_FOUR, PAGE, SIZE, TEXT_WIDTH } from './word-measures';
import type { WordWords } from './word-words';

/** 版本 3 · 1a2b3c4d: what the file is of, as people read it. */
export function versionLine(source: OutputSource, words: WordWords): string {
  const hash = shortHash(source);
  return source.revision === null
    ? words('workingCopy', { hash })
    : words('version', { number: source.revision, hash });
}

/** The page of the standard: its type area and grid, a number on the outer side, on the inner what the file is of. */
export function articlePage(source: OutputSource, words: WordWords): Omit<ISectionOptions, 'children'> {
  const version = plainRun(versionLine(source, words), { size: SIZE.smallFive });
  const [right, left] = [
    footerLine([version, new TextRun({ children: ['\t'] }), ...pageNumber()], { right: ONE_FOUR }),
    footerLine([...pageNumber(), new TextRun({ children: ['\t'] }), version], { left: ONE_FOUR }),
  ];
  const header = draftHeader(source, words);
  return {
    properties: {
      page: { size: PAGE, margin: { ...MARGIN, header: HEADER, footer: FOOTER, gutter: 0 } },
      grid: { type: DocumentGridType.LINES, linePitch: LINE_PITCH },
    },
    footers: { default: new Footer({ children: [right] }), even: new Footer({ children: [left] }) },
    ...(header && { headers: { default: header(), even: header() } }),
  };
}

/** On each page of a text that is not approved; null for one that is. */
export function draftHeader({ isApproved }: OutputSource, words: WordWords): (() => Header) | null {
  if (isApproved) return null;
  const line = () => new Paragraph({ style: 'Header', children: [plainRun(words('draft'))] });
  return () => new Header({ children: [line()] });
}

function footerLine(children: TextRun[], indent: { left?: number; right?: number }): Paragraph {
  const end = TEXT_WIDTH - (indent.right ?? 0);
  return new Paragraph({
    style: 'Footer',
    indent,
    tabStops: [{ type: TabStopType.RIGHT, position: end }],
    children,
  });
}

/** 7.5: — 1 —. */
export function pageNumber(): TextRun[] {
  return [
    new TextRun({
      font: { ascii: '宋体', hAnsi: '宋体', ...CHINESE },
      children: ['— ', PageNumber.CURRENT, ' —'],
    }),
  ];
}
