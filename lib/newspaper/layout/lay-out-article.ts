import type { Advances } from './advances';
import { balanceColumns, fillColumns, leastHeight, type Room } from './fill-columns';
import { flowOf, SUBHEAD_SIZE, type Float, type Flow, type FlowItem } from './flow';
import { headBlock, type HeadBlock, type HeadOptions } from './head-block';
import { layOutSheetPhoto, layOutSheetTable, type LaidOutFloat } from './lay-out-float';
import type { PageArticle } from './page-article';
import type { Placed, PlacedLine } from './placed';

/** Where a photo or a table stands: at the head or the foot of these columns. */
export type FloatPlace = { at: 'top' | 'bottom'; column: number; span: number };

export type Grid = {
  /** In em. */
  measure: number;
  gutter: number;
  size: number;
  pitch: number;
};

export type ArticleFit = {
  /** Grid lines of text in each column. */
  columnLines: number[];
  /** Lines that found no room, and photos and tables. */
  over: number;
  floatsOver: number;
  /** The last words that stand, where any do not. */
  stopsAt: string | null;
  /** Grid lines left empty in all its columns together. */
  blank: number;
};

type Of = {
  article: PageArticle;
  columns: number;
  places: readonly (FloatPlace | null)[];
  grid: Grid;
  headline: number;
  /** What nobody placed takes one column, so that more has room. */
  isTight: boolean;
  advances: Advances;
};

export type Measured = {
  flow: Flow;
  head: HeadBlock;
  headLines: number;
  floats: {
    float: Float;
    laid: LaidOutFloat;
    place: FloatPlace;
    lines: number;
    line: number;
    isOver: boolean;
  }[];
  top: number[];
  bottom: number[];
  /** Grid lines it must be high. */
  needed: number;
  width: number;
};

const ASCENT = 0.86;

const heads = new WeakMap<PageArticle, { advances: Advances; bySize: Map<string, HeadBlock> }>();

/** Likewise what stands above it, on its width and sizes. */
function headAt(article: PageArticle, advances: Advances, options: HeadOptions): HeadBlock {
  let known = heads.get(article);
  if (known?.advances !== advances || known.bySize.size > MOST_KEPT)
    heads.set(article, (known = { advances, bySize: new Map() }));
  const key = `${options.width} ${options.size} ${options.headline}`;
  const head = known.bySize.get(key) ?? headBlock(article, advances, options);
  known.bySize.set(key, head);
  return head;
}

const MOST_KEPT = 400;

const flows = new WeakMap<PageArticle, { advances: Advances; byMeasure: Map<number, Flow> }>();

/** The lines of an article depend on the measure alone: broken once for each. */
function flowAt(article: PageArticle, advances: Advances, measure: number): Flow {
  let known = flows.get(article);
  if (known?.advances !== advances) flows.set(article, (known = { advances, byMeasure: new Map() }));
  const flow = known.byMeasure.get(measure) ?? flowOf(article, advances, measure);
  known.byMeasure.set(measure, flow);
  return flow;
}

/** How high an article is over so many columns. */
export function measureArticle({
  article,
  columns,
  places,
  grid,
  headline,
  isTight,
  advances,
}: Of): Measured {
  const { measure, gutter, size, pitch } = grid;
  const column = measure * size;
  const width = columns * column + (columns - 1) * gutter;
  const flow = flowAt(article, advances, measure);
  const head = headAt(article, advances, { width, size, headline });
  const headLines = head.height > 0 ? Math.ceil(head.height / pitch + 0.9) : 0;
  const [top, bottom] = [zeros(columns), zeros(columns)];
  const floats = flow.floats.map((float, at) => {
    const place = within(places[at] ?? usualPlace(at, columns, isTight), columns);
    const across = place.span * column + (place.span - 1) * gutter;
    const options = { width: across, size, mostHeight: Math.max(size * 12, across * 1.1) };
    const { block } = float;
    const laid =
      block.kind === 'photo'
        ? layOutSheetPhoto(block, advances, options)
        : layOutSheetTable(block, advances, options);
    const lines = Math.ceil(laid.height / pitch + 0.5);
    const side = place.at === 'top' ? top : bottom;
    const taken = Math.max(...side.slice(place.column, place.column + place.span));
    for (let each = place.column; each < place.column + place.span; each++) side[each] = taken + lines;
    return { float, laid, place, lines, line: taken, isOver: false };
  });
  const taken = top.map((lines, at) => lines + (bottom[at] ?? 0));
  const stacked = Math.max(0, ...taken);
  const all = flow.lines + taken.reduce((sum, lines) => sum + lines, 0);
  const least = Math.max(stacked, Math.ceil(all / columns));
  const text = leastHeight(flow.items, (height) => roomsOf(height, top, bottom), least);
  return { flow, head, headLines, floats, top, bottom, needed: headLines + text, width };
}

function zeros(length: number): number[] {
  return Array.from({ length }, () => 0);
}

function roomsOf(height: number, top: readonly number[], bottom: readonly number[]): Room[] {
  return top.map((lines, at) => ({ top: lines, height: Math.max(0, height - lines - (bottom[at] ?? 0)) }));
}

/** The first under the headline, the next ones at the corners below and above. */
function usualPlace(at: number, columns: number, isTight: boolean): FloatPlace {
  const span = columns >= 4 && !isTight ? 2 : 1;
  const right = columns - span;
  const turn: FloatPlace[] = [
    { at: 'top', column: Math.floor((columns - span + 1) / 2), span },
    { at: 'bottom', column: 0, span },
    { at: 'bottom', column: right, span },
    { at: 'top', column: 0, span },
    { at: 'top', column: right, span },
  ];
  return turn[at % turn.length] as FloatPlace;
}

function within({ at, column, span }: FloatPlace, columns: number): FloatPlace {
  const fits = Math.max(1, Math.min(span, columns));
  return { at, span: fits, column: Math.max(0, Math.min(column, columns - fits)) };
}

type Rect = { x: number; y: number; /** Grid lines. */ height: number };

/** Puts an article in its place on the sheet; what has no room there is counted, and stands nowhere. */
export function placeArticle(
  measured: Measured,
  { x, y, height }: Rect,
  { grid, article: number, advances: _ }: { grid: Grid; article: number; advances: Advances },
): { placed: Placed[]; fit: ArticleFit } {
  const { measure, gutter, size, pitch } = grid;
  const step = measure * size + gutter;
  const { flow, head, top, bottom } = measured;
  const spare = Math.max(0, height - measured.needed);
  // A little too much room goes to the headline.
  const headLines = measured.headLines + Math.min(spare, HEAD_STRETCH);
  const textHeight = Math.max(0, height - headLines);
  const headTop = y + Math.max(0, headLines * pitch - head.height - pitch * 0.55) / 2;
  const isHeadOver = measured.headLines > height;
  const rooms = isHeadOver ? [] : roomsOf(textHeight, top, bottom);
  const isWhole = textHeight >= measured.needed - measured.headLines;
  const {
    columns,
    placed: count,
    items,
  } = isWhole
    ? balanceColumns(flow.items, roomsOf(measured.needed - measured.headLines, top, bottom))
    : { ...fillColumns(flow.items, rooms), items: flow.items };
  const textTop = y + headLines * pitch;
  const usedHeight = isWhole ? measured.needed - measured.headLines : textHeight;

  const lines: PlacedLine[][] = flow.elements.map(() => []);
  columns.forEach((column, at) => {
    const room = (isWhole ? usedHeight : textHeight) - (top[at] ?? 0) - (bottom[at] ?? 0);
    const isLast = column.to === count && count === flow.items.length;
    const shifts = shiftsOf(items, column, isLast ? 0 : room - column.used);
    let line = top[at] ?? 0;
    for (let item = column.from; item < column.to; item++) {
      const shift = (shifts.get(item) ?? 0) * pitch;
      const of = items[item] as FlowItem;
      const where = { x: x + at * step, y: textTop + line * pitch + shift, grid };
      lines[of.element]?.push(...(of.kind === 'line' ? placeLine(of, where) : placeSubhead(of, where)));
      line += of.height;
    }
  });

  const placed: Placed[] = [];
  if (!isHeadOver)
    for (const { role, lines: own } of head.parts)
      placed.push({ kind: 'text', role, article: number, lines: own.map((line) => moved(line, x, headTop)) });
  const floats = measured.floats.map((each) => {
    const up = each.place.at === 'top' ? each.line : usedHeight - each.line - each.lines;
    const isOver = isHeadOver || up < 0 || each.line + each.lines > usedHeight;
    return { ...each, up, isOver };
  });
  const put = (before: number) => {
    for (const { float, laid, place, lines: taken, up, isOver } of floats) {
      if (float.before !== before || isOver) continue;
      const free = taken * pitch - laid.height;
      const [left, above] = [
        x + place.column * step,
        textTop + up * pitch + (place.at === 'top' ? free * 0.2 : free * 0.8),
      ];
      placed.push(movedFloat(laid.placed, left, above, number));
    }
  };
  flow.elements.forEach((kind, element) => {
    put(element);
    const own = lines[element] ?? [];
    if (own.length > 0)
      placed.push({
        kind: 'text',
        role: kind === 'subhead' ? 'subhead' : 'paragraph',
        article: number,
        lines: own,
      });
  });
  put(flow.elements.length);

  const rest = flow.items.slice(count);
  const over = rest.reduce((sum, item) => sum + item.height, 0);
  const floatsOver = floats.filter(({ isOver }) => isOver).length;
  return {
    placed,
    fit: {
      columnLines: columns.map(({ used }) => used),
      over: over + (isHeadOver ? measured.headLines : 0),
      floatsOver,
      stopsAt: over > 0 || isHeadOver ? lastWords(flow.items[count - 1]) : null,
      blank: Math.max(0, textHeight - usedHeight) * top.length,
    },
  };
}

/** Grid lines of room that a headline takes up where an article is a little short. */
const HEAD_STRETCH = 3;

function lastWords(item: FlowItem | undefined): string {
  const text =
    item?.lines
      .at(-1)
      ?.runs.map((run) => run.text)
      .join('') ?? '';
  return Array.from(text.trim()).slice(-12).join('');
}

/** Where a heading went to the next column, what it left free stands before the headings or paragraphs above. */
function shiftsOf(
  items: readonly FlowItem[],
  column: { from: number; to: number },
  free: number,
): Map<number, number> {
  const shifts = new Map<number, number>();
  const isNext = items[column.to]?.kind === 'subhead';
  if (free <= 0 || !isNext) return shifts;
  const within = Array.from({ length: column.to - column.from }, (_, at) => column.from + at).slice(1);
  const heads = within.filter((at) => items[at]?.kind === 'subhead');
  const places = heads.length > 0 ? heads : within.filter((at) => items[at]?.isFirst);
  if (places.length === 0) return shifts;
  const share = free / places.length;
  within.forEach((at) => shifts.set(at, share * places.filter((place) => place <= at).length));
  return shifts;
}

type Where = { x: number; y: number; grid: Grid };

function placeLine({ lines, x: inset }: FlowItem, { x, y, grid: { size, pitch } }: Where): PlacedLine[] {
  return lines.map((line) => ({
    x: x + inset * size,
    y: y + (pitch - size) / 2 + ASCENT * size,
    size,
    width: line.width * size,
    runs: line.runs,
  }));
}

function placeSubhead(
  { lines, height }: FlowItem,
  { x, y, grid: { size, pitch, measure } }: Where,
): PlacedLine[] {
  const at = size * SUBHEAD_SIZE;
  const step = Math.min(pitch * SUBHEAD_SIZE, at * 1.3);
  const tall = (lines.length - 1) * step + at;
  const top = y + (height * pitch - tall) * 0.56;
  return lines.map((line, number) => ({
    x: x + (measure * size - line.width * at) / 2,
    y: top + number * step + ASCENT * at,
    size: at,
    width: line.width * at,
    runs: line.runs,
  }));
}

function moved(line: PlacedLine, x: number, y: number): PlacedLine {
  return { ...line, x: line.x + x, y: line.y + y };
}

function movedFloat(placed: LaidOutFloat['placed'], x: number, y: number, article: number): Placed {
  const own = { article, x: placed.x + x, y: placed.y + y };
  if (placed.kind === 'picture')
    return { ...placed, ...own, words: placed.words.map((line) => moved(line, x, y)) };
  return {
    ...placed,
    ...own,
    cells: placed.cells.map((cell) => ({ ...cell, lines: cell.lines.map((line) => moved(line, x, y)) })),
  };
}
