import { Parser } from 'htmlparser2';
import { scriptForm } from '@/lib/domain/article/script-form';
import { DroppedList } from '@/lib/intake/read/lines/dropped-list';
import { isProse, joinCells } from '@/lib/intake/read/lines/join-cells';
import { EQUATION_SIGN } from '@/lib/document/math/equation-sign';
import type { ReadLine } from '@/lib/intake/read/lines/read-line';
import { MAX_HTML_DEPTH } from '@/lib/intake/read/limits';
import { Refusal } from '@/lib/intake/read/unreadable-file';
import { readSymbols } from '@/lib/document/symbols/symbol-font';
import type { DroppedReason, SourceNote, SourceWarning } from '@/lib/intake/source';
import { captureOf, type Capture } from './captures';
import { itemLabel, openList, wordMarker, type HtmlList } from './html-lists';
import { HtmlPictures } from './html-pictures';
import { elementScript } from './html-script';
import { fontOf, isBold, isCentred, sizeOf, styleOf } from './html-style';
import { LineCollector, type LineShape, type TextContext } from './line-collector';
import { shownByInput } from '@/lib/document/paste/shown-by-input';
import { styleWords } from './style-words';
import { whyDropped } from './why-dropped';

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
);
const BROWSERS_OWN_SIZE = 24;
const LONGEST_BEFORE_TITLE = 40;
const LONGEST_ADDRESS = 200;

type Open = TextContext & {
  name: string;
  isBlock: boolean;
  dropped: DroppedReason | 'no_text' | null;
  isMarker: boolean;
  shape: LineShape;
  list: HtmlList | null;
};

type OpenTable = { before: ReadLine[]; rows: ReadLine[][][]; outside: LineCollector };

export type HtmlReading = {
  lines: ReadLine[];
  dropped: DroppedList;
  pictures: HtmlPictures;
  warnings: Set<SourceWarning>;
  /** What is noted of the page as a whole. */
  loose: SourceNote[];
};

/**
 * What a browser would show of a page, as lines.
 * @throws Refusal: file_broken, nested deeper than any page is
 */
export function readHtmlLines(html: string): HtmlReading {
  const dropped = new DroppedList();
  const pictures = new HtmlPictures();
  const warnings = new Set<SourceWarning>();
  const tables: OpenTable[] = [];
  const root: Open = {
    name: '',
    isBlock: true,
    dropped: null,
    isMarker: false,
    shape: {},
    list: null,
    size: BROWSERS_OWN_SIZE,
    bold: false,
    centred: false,
    preformatted: false,
    script: null,
    font: null,
  };
  const open: Open[] = [root];
  const inner = () => open.at(-1) ?? root;
  let collector = new LineCollector();
  let marker = '';
  let sheets = '';
  // An element that is said as a whole, and how many are open within it.
  let captured: { by: Capture; depth: number; context: TextContext } | null = null;

  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length > MAX_HTML_DEPTH) throw new Refusal('file_broken');
      if (captured) {
        captured.depth += 1;
        captured.by.open(name, attributes);
        return;
      }
      const outer = inner();
      const style = styleOf(attributes);
      const capture = outer.dropped ? null : captureOf(name, attributes);
      if (capture && !whyDropped(name, attributes, style)) {
        captured = { by: capture, depth: 0, context: outer };
        return;
      }
      const isBlock =
        BLOCKS.has(name) || /^(?:block|flex|grid|list-item|table)/.test(style.get('display') ?? '');
      const element: Open = {
        name,
        isBlock,
        dropped: reasonWithin(outer, whyDropped(name, attributes, style)),
        isMarker: outer.isMarker || style.get('mso-list') === 'ignore',
        shape: shapeOf(name, attributes, style, outer),
        list: name === 'ul' || name === 'ol' ? openList(name, attributes, style) : outer.list,
        size: sizeOf(style) ?? outer.size,
        script: outer.script,
        font: outer.font,
        bold: isBold(name, style) ?? outer.bold,
        centred: isCentred(name, attributes, style) ?? outer.centred,
        preformatted: name === 'pre' || outer.preformatted,
      };
      const font = fontOf(name, attributes, style);
      if (font !== undefined) element.font = font;
      element.script = elementScript(name, style, element.size, outer.size) ?? outer.script;
      if (name === 'ins' || name === 'del') warnings.add('tracked_changes');
      open.push(element);
      if (!outer.dropped) noteFrame(name, attributes, collector);
      if (name === 'input' && !outer.dropped) collector.add(shownByInput(attributes), outer);
      if (element.dropped) return;
      if (name === 'q') collector.add('“', element);
      if (isBlock) collector.endLine(outer.shape);
      if (name === 'br') collector.endLine(element.shape);
      if (name === 'li') collector.setLabel(outer.list ? itemLabel(outer.list, attributes['value']) : '');
      if (name === 'img') collector.addPicture(pictures.add(attributes));
      if (name === 'table') {
        tables.push({ before: [], rows: [], outside: collector });
        collector = new LineCollector();
      }
      if (name === 'tr') tables.at(-1)?.rows.push([]);
      if (name === 'td' || name === 'th') {
        // What stands outside of cells comes before the table: its caption, or text that has no place there.
        tables.at(-1)?.before.push(...collector.lines.splice(0));
      }
    },
    ontext(text) {
      if (captured) {
        captured.by.text(text);
        return;
      }
      const context = inner();
      if (context.name === 'style') sheets += text;
      if (context.dropped === 'no_text') return;
      if (context.dropped) {
        const { line, offset } = collector.place();
        const plain = text.replace(/[ \t\r\n]+/g, ' ');
        const words = context.script ? scriptForm(plain, context.script) : plain;
        const item = dropped.add(context.dropped, words, line, offset);
        if (item) collector.note(context.dropped, '', item);
      } else if (context.isMarker) marker += context.font ? readSymbols(text, context.font) : text;
      else collector.add(text, context);
    },
    // Word pastes its equations in a comment for itself, and a picture for everybody else.
    oncomment(comment) {
      if (!/^\[if gte msEquation/i.test(comment) || captured || inner().dropped) return;
      collector.note(
        'equation',
        comment
          .replace(/<!?\[?[^>\]]*[>\]]|\[[^\]]*\]>?/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      );
      collector.add(EQUATION_SIGN, inner());
    },
    onclosetag(name) {
      if (captured) {
        captured.depth -= 1;
        if (captured.depth >= 0) captured.by.close();
        else {
          const { by, context } = captured;
          captured = null;
          by.end(collector, context);
        }
        return;
      }
      const closed = open.length > 1 ? open.pop() : undefined;
      if (!closed || closed.dropped) return;
      if (name === 'q') collector.add('”', inner());
      if (closed.isMarker && !inner().isMarker) {
        collector.add(wordMarker(marker), { ...inner(), font: null });
        marker = '';
      }
      if (closed.isBlock) collector.endLine(closed.shape);
      const table = tables.at(-1);
      if (!table) return;
      if (name === 'td' || name === 'th') {
        table.rows.at(-1)?.push(collector.lines);
        collector.lines = [];
      } else if (name === 'table') {
        tables.pop();
        table.outside.lines = table.outside.lines.concat(table.before, collector.lines, linesOf(table.rows));
        collector = table.outside;
      }
    },
  });
  parser.write(html);
  parser.end();
  collector.endLine({});
  markTitle(collector.lines);
  const loose: SourceNote[] = [
    ...collector
      .takeLoose()
      .filter(({ item }) => item === undefined)
      .map(({ kind, text }) => ({ kind, text, page: null, at: null })),
    ...styleWords(sheets).map((text) => ({ kind: 'style_text' as const, text, page: null, at: null })),
  ];
  return { lines: collector.lines, dropped, pictures, warnings, loose };
}

/** Style and script are no text anywhere. */
function reasonWithin({ dropped }: Open, own: Open['dropped']): Open['dropped'] {
  return own === 'no_text' ? own : (dropped ?? own);
}

/** Other pages and programs that a page shows within itself are not in the file. */
function noteFrame(name: string, attributes: Record<string, string>, collector: LineCollector): void {
  if (!/^(?:iframe|frame|object|embed|audio|video|canvas)$/.test(name)) return;
  const address = attributes['src'] ?? attributes['data'] ?? attributes['data-src'] ?? '';
  collector.note('frame', address.startsWith('data:') ? '' : address.slice(0, LONGEST_ADDRESS));
}

/** The one heading of the first order is the page's title, unless text stands before it. */
function markTitle(lines: ReadLine[]): void {
  const [title, other] = lines.filter(({ kind, level }) => kind === 'heading' && level === 1);
  if (!title || other) return;
  const before = lines.slice(0, lines.indexOf(title));
  if (before.every(({ text }) => text.length < LONGEST_BEFORE_TITLE)) {
    title.kind = 'title';
    delete title.level;
  }
}

function shapeOf(
  name: string,
  attributes: Record<string, string>,
  style: ReadonlyMap<string, string>,
  outer: Open,
): LineShape {
  if (/^h[1-6]$/.test(name)) return { kind: 'heading', level: Number(name.charAt(1)) };
  if (name === 'figcaption' || /\bMsoCaption\b/.test(attributes['class'] ?? '')) return { kind: 'caption' };
  if (/\bMsoTitle\b/.test(attributes['class'] ?? '')) return { kind: 'title' };
  const level = /^l\d+ level(\d+)/.exec(style.get('mso-list') ?? '')?.[1];
  if (level !== undefined) return { kind: 'list_item', level: Number(level) };
  const depth = outer.shape.kind === 'list_item' ? (outer.shape.level ?? 0) : 0;
  return name === 'ul' || name === 'ol' ? { kind: 'list_item', level: depth + 1 } : outer.shape;
}

/** One column is a frame around text, not a table. */
function linesOf(rows: ReadLine[][][]): ReadLine[] {
  const isFrame = rows.every((cells) => cells.length <= 1);
  return rows.flatMap((cells) => (isFrame || cells.some(isProse) ? cells.flat() : [joinCells(cells)]));
}
