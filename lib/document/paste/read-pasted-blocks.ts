import { isAllowedLink } from '@/lib/document/allowed-link';
import { parseSpan } from '@/lib/document/extensions/cell-spans';
import type { PastedBlock, PastedCell, PastedInline, PastedRun } from '@/lib/document/paste/pasted-block';
import { readScript } from '@/lib/document/paste/pasted-script';
import { markMissing } from '@/lib/domain/text/missing-type';
import { readSymbols, symbolFont, type SymbolFont } from '@/lib/document/symbols/symbol-font';
import { isEquation, sayPastedEquation, signOfComment } from '@/lib/document/paste/pasted-equation';
import { shownByControl } from '@/lib/document/paste/shown-by-control';
import {
  isBlock,
  isDropped,
  readBold,
  readFont,
  readInvisible,
  readItalic,
  readStyle,
  type PastedStyle,
} from '@/lib/document/paste/pasted-style';
import { tidyParagraphs } from '@/lib/document/paste/tidy-inlines';
import { nestListParagraphs, readListLevel, readMarker } from '@/lib/document/paste/word-lists';

/** `font`: of signs, where its letters draw them. */
type Context = Omit<PastedRun, 'text'> & {
  invisible: boolean;
  preformatted: boolean;
  font: SymbolFont | null;
};

/**
 * The blocks read so far, and the paragraph being read: `level` in Word's list, and its marker. `isOpen`: what was read last
 * ends in a digit that another would change, a fraction's.
 */
type Page = {
  blocks: PastedBlock[];
  inlines: PastedInline[];
  level: number | null;
  marker: PastedRun | null;
  isOpen: boolean;
};

const PLAIN: Context = {
  bold: false,
  italic: false,
  script: null,
  href: null,
  invisible: false,
  preformatted: false,
  font: null,
};

function newPage(): Page {
  return { blocks: [], inlines: [], level: null, marker: null, isOpen: false };
}

function endParagraph(page: Page): void {
  const { level, marker } = page;
  const kind = level === null ? 'text' : readMarker(marker?.text ?? '');
  if (kind === 'text' && marker) page.inlines.unshift(marker);
  for (const inlines of tidyParagraphs(page.inlines)) {
    page.blocks.push(
      kind === 'text' || level === null
        ? { kind: 'paragraph', inlines }
        : { kind: 'item', level, start: kind.start, inlines },
    );
  }
  Object.assign(page, { inlines: [], level: null, marker: null, isOpen: false });
}

function contextWithin(element: Element, style: PastedStyle, outer: Context): Context {
  const href = element.localName === 'a' ? (element.getAttribute('href') ?? '').trim() : '';
  const font = readFont(element, style);
  return {
    font: font === null ? outer.font : symbolFont(font),
    bold: readBold(element, style) ?? outer.bold,
    italic: readItalic(element, style) ?? outer.italic,
    script: readScript(element, style) ?? outer.script,
    href: isAllowedLink(href) ? href : outer.href,
    invisible: readInvisible(style) ?? outer.invisible,
    preformatted: element.localName === 'pre' || outer.preformatted,
  };
}

function readText(text: string, context: Context, page: Page): void {
  if (context.invisible) return;
  const { bold, italic, script, href, preformatted, font } = context;
  const shown = markMissing(font ? readSymbols(text, font) : text);
  const apart = page.isOpen && /^\d/.test(shown) ? ` ${shown}` : shown;
  if (text !== '') page.isOpen = false;
  const lines = preformatted ? apart.split(/\r\n?|\n/) : [apart];
  lines.forEach((line, index) => {
    if (index > 0) page.inlines.push('break');
    page.inlines.push({ text: line, bold, italic, script, href });
  });
}

function readEquation(math: Element, context: Context, page: Page): void {
  const last = page.inlines.at(-1);
  const before = last === undefined || last === 'break' ? '' : last.text;
  const { text, isOpen } = sayPastedEquation(math, before);
  readText(text, { ...context, script: null, font: null }, page);
  page.isOpen = isOpen;
}

function readApart(element: Element, context: Context): PastedBlock[] {
  const page = newPage();
  readChildren(element, context, page);
  endParagraph(page);
  return nestListParagraphs(page.blocks);
}

function readList(list: Element, context: Context): PastedBlock[] {
  const items: PastedBlock[][] = [];
  for (const child of list.children) {
    const style = readStyle(child);
    if (isDropped(child, style)) continue;
    const within = contextWithin(child, style, context);
    const isSublist = child.localName === 'ul' || child.localName === 'ol';
    const blocks = isSublist ? readList(child, within) : readApart(child, within);
    const previous = items.at(-1);
    if (isSublist && previous) previous.push(...blocks);
    else if (blocks.length > 0) items.push(blocks);
  }
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  const isOrdered = list.localName === 'ol';
  return items.length === 0 ? [] : [{ kind: 'list', start: isOrdered ? start : null, items }];
}

function readCell(cell: Element, context: Context): PastedCell {
  return {
    isHeader: cell.localName === 'th' || cell.closest('thead') !== null,
    colspan: parseSpan(cell.getAttribute('colspan')),
    rowspan: parseSpan(cell.getAttribute('rowspan')),
    blocks: readApart(cell, contextWithin(cell, readStyle(cell), context)),
  };
}

function readTable(table: Element, context: Context): PastedBlock[] {
  const shown = (element: Element) => !isDropped(element, readStyle(element));
  const caption = [...table.children].filter((child) => child.localName === 'caption' && shown(child));
  const rows = [...table.querySelectorAll('tr')]
    .filter((row) => row.closest('table') === table && shown(row))
    .map((row) => [...row.children].filter((cell) => /^t[dh]$/.test(cell.localName) && shown(cell)))
    .map((cells) => cells.map((cell) => readCell(cell, context)));
  const cells = rows.flat();
  const before = caption.flatMap((element) => readApart(element, context));
  // A table of one cell is a frame around text, not a table.
  if (cells.length <= 1) return [...before, ...cells.flatMap((cell) => cell.blocks)];
  return [...before, { kind: 'table', rows }];
}

function readStructure(element: Element, context: Context): PastedBlock[] | null {
  switch (element.localName) {
    case 'ul':
    case 'ol':
      return readList(element, context);
    case 'table':
      return readTable(element, context);
    case 'blockquote':
      return [{ kind: 'quote', blocks: readApart(element, context) }];
    default:
      return null;
  }
}

function readElement(element: Element, outer: Context, page: Page): void {
  const style = readStyle(element);
  if (isDropped(element, style)) return;
  const context = contextWithin(element, style, outer);
  if (element.localName === 'br') {
    if (!context.invisible) page.inlines.push('break');
    return;
  }
  if (style.get('mso-list') === 'ignore') {
    const { bold, italic } = context;
    const text = element.textContent.trim().replace(/[\w.)]$/, '$& ');
    page.marker = { text, bold, italic, script: null, href: null };
    return;
  }
  const shown = shownByControl(element);
  if (shown !== null) {
    readText(shown, context, page);
    return;
  }
  if (isEquation(element)) {
    readEquation(element, context, page);
    return;
  }
  const structure = readStructure(element, context);
  if (structure) {
    endParagraph(page);
    page.blocks.push(...structure);
  } else if (isBlock(element, style)) {
    endParagraph(page);
    page.level = readListLevel(style.get('mso-list'));
    readChildren(element, context, page);
    endParagraph(page);
  } else readChildren(element, context, page);
}

function readChildren(parent: Node, context: Context, page: Page): void {
  for (const child of parent.childNodes) {
    if (child.nodeType === child.TEXT_NODE) readText(child.textContent ?? '', context, page);
    else if (child.nodeType === child.ELEMENT_NODE) readElement(child as Element, context, page);
    else if (child.nodeType === child.COMMENT_NODE)
      readText(signOfComment(child.textContent ?? ''), context, page);
  }
}

/** The text within an element of a foreign page, as paragraphs, lists, quotations and tables. */
export function readPastedBlocks(root: Element): PastedBlock[] {
  return readApart(root, PLAIN);
}
