import type { Advances } from './advances';
import { breakLines } from './break-lines';
import { plain } from './flow';
import { naturalWidth } from './head-block';
import type { Face } from './page-article';
import { mm, PAPER_SIZES, type Paper } from './papers';
import type { Ground, PlacedText, Stroke } from './placed';

/** What stands around the articles. */
export type Furniture = {
  outlet: string;
  /** As it is printed. */
  date: string;
  /** 版次, two digits as a rule. */
  number: string;
  series: string;
  slogans: string[];
  editors: string[];
  /** Which revisions these are. */
  stamp: string;
  /** Said in red where a text is not approved; '' else. */
  draft: string;
};

export type FurnitureWords = { page: string };

export type Frame = {
  texts: PlacedText[];
  strokes: Stroke[];
  grounds: Ground[];
  top: number;
  bottom: number;
};

const ASCENT = 0.86;

/** The head of the page, its slogans, and the foot; `top` and `bottom` is where articles may stand. */
export function frameOf(
  furniture: Furniture,
  paper: Paper,
  advances: Advances,
  words: FurnitureWords,
): Frame {
  const { width, height, margin } = PAPER_SIZES[paper];
  const scale = paper === 'broadsheet' ? 1 : 0.76;
  const texts: PlacedText[] = [];
  const strokes: Stroke[] = [];
  const grounds: Ground[] = [];
  const [left, right] = [margin.x, width - margin.x];

  const put = (
    text: string,
    at: number,
    face: Face,
    x: number,
    baseline: number,
    to: 'left' | 'right' | 'middle' = 'left',
    spread = 0,
  ) => {
    if (text === '') return 0;
    const natural = naturalWidth([plain(text, face)], advances);
    const room = right - left;
    const size = Math.min(at, room / Math.max(natural, 1));
    const count = Array.from(text).length;
    const [line] = breakLines([plain(text, face)], advances, { measure: Infinity, isJustified: false });
    if (!line) return 0;
    const wide = (natural + spread * (count - 1)) * size;
    const from = to === 'left' ? x : to === 'right' ? x - wide : x - wide / 2;
    const runs = spread === 0 ? line.runs : spreadRuns(line.runs, spread);
    texts.push({
      kind: 'text',
      role: 'furniture',
      article: null,
      lines: [{ x: from, y: baseline, size, width: wide, runs }],
    });
    return wide;
  };

  let y = margin.top;
  const row = 30 * scale;
  const base = y + row - 7 * scale;
  const number = put(furniture.number, 31 * scale, 'black', left, base);
  const page = put(
    furniture.number === '' ? '' : words.page,
    13 * scale,
    'regular',
    left + number + 3 * scale,
    base,
  );
  const begin = left + (number > 0 ? number + page + 18 * scale : 0);
  const series = put(furniture.series, 21 * scale, 'bold', begin, base, 'left', 0.12);
  const outlet = put(furniture.outlet, 25 * scale, 'black', right, base, 'right', 0.06);
  const date = naturalWidth([plain(furniture.date)], advances) * 10.5 * scale;
  const [from, to] = [begin + series + 12 * scale, right - outlet - 14 * scale];
  put(furniture.date, 10.5 * scale, 'regular', Math.max(from + date / 2, to - date / 2), base, 'middle');
  y += row + 1.5 * scale;
  strokes.push({ x: left, y, toX: right, toY: y, weight: 2.2 * scale, tone: 'ink' });
  y += 3.4 * scale;
  strokes.push({ x: left, y, toX: right, toY: y, weight: 0.5, tone: 'ink' });
  const slogans = furniture.slogans.filter((text) => text !== '');
  if (slogans.length > 0) {
    y += 5 * scale;
    const tall = 25 * scale;
    grounds.push({ x: left, y, width: right - left, height: tall, tone: 'tint' });
    const each = (right - left) / slogans.length;
    const longest = Math.max(...slogans.map((text) => naturalWidth([plain(text, 'black')], advances)));
    const size = Math.min(15 * scale, (each * 0.9) / Math.max(longest, 1));
    const spread = Math.min(0.5, Math.max(0, (each * 0.62) / size / Math.max(longest, 1) - 1));
    slogans.forEach((text, at) =>
      put(text, size, 'black', left + each * (at + 0.5), y + tall / 2 + size * 0.37, 'middle', spread),
    );
    y += tall;
  }
  y += 11 * scale;

  const foot = height - margin.bottom;
  const small = 8.5 * scale;
  strokes.push({
    x: left,
    y: foot - small * 1.75,
    toX: right,
    toY: foot - small * 1.75,
    weight: 0.5,
    tone: 'ink',
  });
  put(furniture.editors.join('\u3000'), small, 'regular', left, foot - small * (1 - ASCENT) - small * 0.2);
  const stamp = put(furniture.stamp, small * 0.72, 'regular', right, foot - small * 0.34, 'right');
  put(furniture.draft, small, 'bold', right - stamp - (stamp > 0 ? small : 0), foot - small * 0.34, 'right');
  const last = texts.at(-1);
  if (furniture.draft !== '' && last) last.role = 'draft';
  return { texts, strokes, grounds, top: y, bottom: foot - small * 1.75 - mm(2.4) };
}

function spreadRuns(runs: PlacedText['lines'][number]['runs'], spread: number) {
  let before = 0;
  return runs.map((run) => {
    const count = Array.from(run.text).length;
    const x = run.x + before * spread;
    before += count;
    return { ...run, x, step: run.step + spread, width: run.width + spread * (count - 1) };
  });
}
