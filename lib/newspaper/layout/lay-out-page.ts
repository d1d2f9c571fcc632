import type { Advances } from './advances';
import { frameOf, type Furniture, type FurnitureWords } from './furniture';
import {
  measureArticle,
  placeArticle,
  type ArticleFit,
  type FloatPlace,
  type Grid,
  type Measured,
} from './lay-out-article';
import type { PageArticle } from './page-article';
import { PAPER_SIZES, type FitLimits, type Paper } from './papers';
import type { Ground, Placed, Stroke } from './placed';

/** What the page's editor decided; null leaves it to the fit. */
export type Arrangement = {
  columns: number | null;
  /** How many articles stand side by side in each band, from the top. */
  bands: number[] | null;
  size: number | null;
  /** In the order of the articles. */
  articles: { columns: number | null; photos: (FloatPlace | null)[] }[];
};

export type PageInput = {
  paper: Paper;
  articles: readonly PageArticle[];
  furniture: Furniture;
  arrangement: Arrangement;
  limits: FitLimits;
  advances: Advances;
  words: FurnitureWords;
};

export type PageFit = {
  size: number;
  /** Line pitch in points. */
  pitch: number;
  columns: number;
  bands: number[];
  articles: (ArticleFit & { columns: number })[];
  /** Nothing is over. */
  isWhole: boolean;
};

export type LaidOutPage = {
  paper: Paper;
  width: number;
  height: number;
  placed: Placed[];
  strokes: Stroke[];
  grounds: Ground[];
  fit: PageFit;
};

type Band = { from: number; spans: number[]; measured: Measured[]; needed: number };
type Try = { grid: Grid; bands: Band[]; needed: number; capacity: number };

/** Grid lines between two bands, a hairline in the middle. */
const BAND_GAP = 1.5;
/** What lines look best at, of what the office allows. */
const GOOD_LEADING = 142;
const SIZE_STEP = 0.1;
/** As bad as so many lines left empty. */
const SMALL_PICTURES = 10;

/**
 * The page as it is printed: the type as large as the articles leave room for, the lines stretched until the page is
 * full. What has no room is counted, article by article. Pure: the same in the browser and on the server.
 */
export function layOutPage(input: PageInput): LaidOutPage {
  const { paper, furniture, advances, words, articles } = input;
  const { width, height, margin } = PAPER_SIZES[paper];
  const frame = frameOf(furniture, paper, advances, words);
  const type = { width: width - 2 * margin.x, height: frame.bottom - frame.top };
  const chosen = articles.length > 0 ? bestTry(input, type) : null;
  const placed: Placed[] = [...frame.texts];
  const strokes: Stroke[] = [...frame.strokes];
  const fits: PageFit['articles'] = [];
  if (chosen) placeBands(chosen, input, { x: margin.x, y: frame.top, ...type }, { placed, strokes, fits });
  const grid = chosen?.grid;
  return {
    paper,
    width,
    height,
    placed,
    strokes,
    grounds: frame.grounds,
    fit: {
      size: grid?.size ?? input.limits.sizeMax,
      pitch: grid?.pitch ?? input.limits.sizeMax * 1.5,
      columns: columnsOf(input),
      bands: chosen?.bands.map(({ measured }) => measured.length) ?? [],
      articles: fits,
      isWhole: fits.every(({ over, floatsOver }) => over === 0 && floatsOver === 0),
    },
  };
}

const columnsOf = ({ arrangement, paper }: PageInput) => arrangement.columns ?? PAPER_SIZES[paper].columns;

type TypeArea = { width: number; height: number };

function bestTry(input: PageInput, type: TypeArea): Try {
  const { arrangement, articles } = input;
  const ways = arrangement.bands
    ? [fittingBands(arrangement.bands, articles.length)]
    : allBands(articles.length);
  let best: { found: Try; cost: number } | null = null;
  for (const way of ways) {
    if (way.some((count) => count > columnsOf(input))) continue;
    const roomy = fitBands(input, way, type, false);
    const isTight = roomy.needed > roomy.capacity;
    const found = isTight ? fitBands(input, way, type, true) : roomy;
    const over = Math.max(0, found.needed - found.capacity);
    const blank = Math.max(0, found.capacity - found.needed) + unevenness(found);
    const narrow = Math.max(0, ...found.bands.flatMap(({ spans }) => spans.map((span) => 2 - span)));
    const cost = over * 100 + blank + narrow * 5 + (isTight ? SMALL_PICTURES : 0) - found.grid.size;
    if (!best || cost < best.cost - 1e-9) best = { found, cost };
  }
  if (!best) throw new RangeError('more articles side by side than columns');
  return best.found;
}

/** Grid lines by which neighbours in a band differ. */
function unevenness({ bands }: Try): number {
  return bands.reduce(
    (sum, { measured, needed }) =>
      sum + measured.reduce((most, each) => Math.max(most, needed - each.needed), 0),
    0,
  );
}

/** Every way in which articles in this order stand below and beside one another; below one another first. */
function allBands(count: number): number[][] {
  if (count === 0) return [[]];
  const ways: number[][] = [];
  for (let first = 1; first <= count; first++)
    for (const rest of allBands(count - first)) ways.push([first, ...rest]);
  return ways;
}

/** A way that was chosen for other articles, made to fit those there are. */
function fittingBands(bands: readonly number[], count: number): number[] {
  const fitting: number[] = [];
  let left = count;
  for (const wanted of bands) {
    const taken = Math.min(wanted, left);
    if (taken > 0) fitting.push(taken);
    left -= taken;
  }
  while (left-- > 0) fitting.push(1);
  return fitting;
}

/** The largest size at which lines stand well; where none does, the smallest that the office allows. */
function fitBands(input: PageInput, way: readonly number[], type: TypeArea, isTight: boolean): Try {
  const { limits, arrangement } = input;
  const good = Math.min(Math.max(GOOD_LEADING, limits.leadingMin), limits.leadingMax) / 100;
  const at = (size: number, leading: number) =>
    tryAt(input, way, type, { size, pitch: size * leading, isTight });
  const fits = (found: Try) => found.needed <= found.capacity;
  if (arrangement.size !== null) return spread(arrangement.size);
  let [from, to] = [0, Math.max(0, Math.round((limits.sizeMax - limits.sizeMin) / SIZE_STEP))];
  const sizeOf = (step: number) => limits.sizeMin + step * SIZE_STEP;
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if (fits(at(sizeOf(middle), good))) from = middle;
    else to = middle - 1;
  }
  return spread(sizeOf(from));

  /** The widest leading at this size at which all has room. */
  function spread(size: number): Try {
    let [low, high] = [limits.leadingMin / 100, limits.leadingMax / 100];
    const widest = at(size, high);
    if (fits(widest)) return widest;
    let best = at(size, low);
    if (!fits(best)) return best;
    for (let turn = 0; turn < 9; turn++) {
      const middle = (low + high) / 2;
      const found = at(size, middle);
      if (fits(found)) [low, best] = [middle, found];
      else high = middle;
    }
    return filled(best);
  }

  /** The little that is left over goes between the lines. */
  function filled(found: Try): Try {
    const gaps = (found.bands.length - 1) * BAND_GAP;
    const pitch = type.height / (found.needed + gaps);
    if (pitch / found.grid.size > limits.leadingMax / 100) return found;
    const stretched = tryAt(input, way, type, { size: found.grid.size, pitch, isTight });
    return fits(stretched) ? stretched : found;
  }
}

type Setting = { size: number; pitch: number; isTight: boolean };

function tryAt(input: PageInput, way: readonly number[], type: TypeArea, setting: Setting): Try {
  const { size, pitch } = setting;
  const columns = columnsOf(input);
  let from = 0;
  const bands = way.map((count) => {
    const band = measureBand(input, { from, count, columns, type, ...setting });
    from += count;
    return band;
  });
  const gaps = (bands.length - 1) * BAND_GAP;
  return {
    grid: gridOf(type.width, columns, size, pitch),
    bands,
    needed: bands.reduce((sum, { needed }) => sum + needed, 0),
    capacity: Math.floor(type.height / pitch - gaps + 1e-6),
  };
}

/** Columns as wide as whole characters; what is left over goes between them. */
function gridOf(width: number, columns: number, size: number, pitch: number): Grid {
  const least = 1.4 * size;
  const measure = Math.max(4, Math.floor((width - (columns - 1) * least) / columns / size));
  const gutter = columns > 1 ? (width - columns * measure * size) / (columns - 1) : 0;
  return { measure, gutter, size, pitch };
}

type BandOf = Setting & { from: number; count: number; columns: number; type: TypeArea };

function measureBand(input: PageInput, { from, count, columns, type, size, pitch, isTight }: BandOf): Band {
  const { articles, arrangement, advances, paper } = input;
  const measure = (at: number, span: number, grid: Grid, share: number) =>
    measureArticle({
      article: articles[at] as PageArticle,
      columns: span,
      places: arrangement.articles[at]?.photos ?? [],
      grid,
      headline: PAPER_SIZES[paper].headline * share * (articles.length > 1 ? 0.94 : 1) * (isTight ? 0.8 : 1),
      isTight,
      advances,
    });
  if (count === 1) {
    // An article that has the width to itself may have columns of its own.
    const own = arrangement.articles[from]?.columns ?? columns;
    const measured = measure(from, own, gridOf(type.width, own, size, pitch), 1);
    return { from, spans: [own], measured: [measured], needed: measured.needed };
  }
  const grid = gridOf(type.width, columns, size, pitch);
  const known = new Map<string, Measured>();
  const measuredAt = (at: number, span: number) => {
    const key = `${at} ${span}`;
    const found = known.get(key) ?? measure(from + at, span, grid, (span / columns) ** 0.55);
    known.set(key, found);
    return found;
  };
  const wanted = arrangement.articles.slice(from, from + count).map((article) => article.columns);
  let best: Band | null = null;
  for (const spans of splits(columns, count)) {
    if (wanted.some((span, at) => span !== null && span !== spans[at]) && isPossible(wanted, columns))
      continue;
    const measured = spans.map((span, at) => measuredAt(at, span));
    const needed = Math.max(...measured.map((each) => each.needed));
    if (!best || needed < best.needed) best = { from, spans, measured, needed };
  }
  if (!best) throw new RangeError('more articles side by side than columns');
  return best;
}

/** Whether the columns that were asked for leave some to the others. */
function isPossible(wanted: readonly (number | null)[], columns: number): boolean {
  const asked = wanted.reduce<number>((sum, span) => sum + (span ?? 0), 0);
  const free = wanted.filter((span) => span === null).length;
  return free > 0 ? asked + free <= columns : asked === columns;
}

function splits(columns: number, count: number): number[][] {
  if (count === 1) return [[columns]];
  const found: number[][] = [];
  for (let first = 1; first <= columns - count + 1; first++)
    for (const rest of splits(columns - first, count - 1)) found.push([first, ...rest]);
  return found;
}

type Out = { placed: Placed[]; strokes: Stroke[]; fits: PageFit['articles'] };

function placeBands(
  { grid, bands, needed, capacity }: Try,
  { advances, paper }: PageInput,
  area: { x: number; y: number; width: number; height: number },
  { placed, strokes, fits }: Out,
): void {
  const { pitch } = grid;
  const heights = bandHeights(bands, needed, capacity);
  let y = area.y;
  bands.forEach((band, at) => {
    const height = heights[at] ?? 0;
    const own = band.spans.length === 1 ? gridOf(area.width, band.spans[0] ?? 1, grid.size, pitch) : grid;
    const step = own.measure * own.size + own.gutter;
    let column = 0;
    band.measured.forEach((measured, number) => {
      const x = area.x + column * step;
      const found = placeArticle(
        measured,
        { x, y, height },
        { grid: own, article: band.from + number, advances },
      );
      placed.push(...found.placed);
      const span = band.spans[number] ?? 1;
      fits.push({ ...found.fit, columns: span });
      if (number > 0) {
        const middle = x - own.gutter / 2;
        strokes.push({ x: middle, y, toX: middle, toY: y + height * pitch, weight: 0.5, tone: 'grey' });
      }
      column += span;
    });
    y += height * pitch;
    if (at < bands.length - 1) {
      const middle = y + (BAND_GAP * pitch) / 2;
      const weight = paper === 'broadsheet' ? 0.9 : 0.7;
      strokes.push({ x: area.x, y: middle, toX: area.x + area.width, toY: middle, weight, tone: 'ink' });
      y += BAND_GAP * pitch;
    }
  });
}

/** Each as high as it must be while there is room; what lacks, the last one lacks, which keeps a few lines all the same. */
function bandHeights(bands: readonly Band[], needed: number, capacity: number): number[] {
  if (needed <= capacity) {
    const spare = capacity - needed;
    return bands.map((band, at) => band.needed + Math.floor((spare + at) / bands.length));
  }
  const least = bands.map(({ measured }) => Math.max(...measured.map(({ headLines }) => headLines)) + 4);
  let left = capacity;
  return bands.map((band, at) => {
    const later = least.slice(at + 1).reduce((sum, lines) => sum + lines, 0);
    const height = Math.max(0, Math.min(band.needed, Math.max(left - later, Math.min(least[at] ?? 0, left))));
    left -= height;
    return height;
  });
}
