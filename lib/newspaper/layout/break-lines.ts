import type { Advances } from './advances';
import { clustersOf, gapBetween, HAN_LATIN, isFull, mayBreak, SCRIPT_SIZE, type Cluster } from './clusters';
import type { Face, Inline, Piece } from './page-article';

/** Characters in one style and one step: `x` from the line's beginning, all in em of the text. */
export type Run = {
  text: string;
  face: Face;
  x: number;
  width: number;
  /** Em added after each of its characters but the last. */
  step: number;
  script: Piece['script'];
  href: string | null;
  isDotted: boolean;
};

export type Line = { runs: Run[]; width: number };

type Options = {
  /** In em. */
  measure: number;
  indent?: number;
  isJustified?: boolean;
};

/** A paragraph as lines, no wider than the measure; every character of it in one of them. */
export function breakLines(
  inlines: readonly Inline[],
  advances: Advances,
  { measure, indent = 0, isJustified = true }: Options,
): Line[] {
  const lines: Line[] = [];
  for (const stretch of stretches(inlines)) {
    const clusters = clustersOf(stretch, advances);
    let from = 0;
    while (from < clusters.length) {
      const start = lines.length === 0 ? indent : 0;
      const room = measure - start;
      const to = lineEnd(clusters, from, room);
      const isLast = to === clusters.length;
      lines.push(setLine(clusters.slice(from, to), { start, room, isStretched: isJustified && !isLast }));
      from = to;
    }
    if (clusters.length === 0) lines.push({ runs: [], width: 0 });
  }
  return lines;
}

/** What stands between the ends of lines that the text itself gives. */
function stretches(inlines: readonly Inline[]): Piece[][] {
  const found: Piece[][] = [[]];
  for (const inline of inlines) {
    if (inline === 'break') found.push([]);
    else found.at(-1)?.push(inline);
  }
  return found;
}

/** Where the line that begins at `from` ends: pressed together for another character, or stretched without it. */
function lineEnd(clusters: readonly Cluster[], from: number, room: number): number {
  let width = 0;
  let give = 0;
  let best = { at: 0, cost: Infinity };
  for (let at = from; at < clusters.length; at++) {
    const cluster = clusters[at] as Cluster;
    const before = clusters[at - 1];
    if (at > from && before) {
      const gap = gapBetween(before, cluster);
      width += gap;
      give += giveBetween(before, cluster, gap);
    }
    width += cluster.width;
    const next = clusters[at + 1];
    const trailing = trailingSpace(clusters, from, at);
    const drawn = width - trailing;
    const isOver = drawn - give - cluster.right > room + EPSILON;
    if (isOver) {
      if (best.at > 0) return best.at;
      // A word longer than the line is cut where the line ends.
      return Math.max(from + 1, at);
    }
    const canEnd = !next || mayBreak(before, cluster, next);
    if (!canEnd) continue;
    if (!next) return at + 1;
    const cost = costOf(drawn, room, give, cluster.right);
    if (cost <= best.cost || drawn <= room) best = { at: at + 1, cost };
  }
  return clusters.length;
}

const EPSILON = 1e-6;

/** Stretching is cheap by the line, pressing by what there is to press. */
function costOf(drawn: number, room: number, give: number, end: number): number {
  const over = drawn - room;
  if (over <= 0) return (-over / room) * 12;
  if (over <= end) return over * 0.4;
  return 0.3 + (over - end) / Math.max(give, EPSILON);
}

/** How much two neighbours may be pressed beyond what stands between them. */
function giveBetween(one: Cluster, other: Cluster, gap: number): number {
  if (gap === HAN_LATIN) return HAN_LATIN / 2;
  if (gap !== 0) return 0;
  return (one.right + other.left) / 2;
}

function trailingSpace(clusters: readonly Cluster[], from: number, at: number): number {
  let width = 0;
  for (let back = at; back >= from; back--) {
    const cluster = clusters[back] as Cluster;
    if (cluster.kind !== 'space') break;
    width += cluster.width;
  }
  return width;
}

type Setting = { start: number; room: number; isStretched: boolean };

/** Where each character of a line stands. */
function setLine(clusters: readonly Cluster[], { start, room, isStretched }: Setting): Line {
  let last = clusters.length - 1;
  while (last > 0 && clusters[last]?.kind === 'space') last -= 1;
  const gaps = clusters.map((cluster, at) => {
    const next = clusters[at + 1];
    return next ? gapBetween(cluster, next) : 0;
  });
  const natural = clusters
    .slice(0, last + 1)
    .reduce((sum, { width }, at) => sum + width + (at < last ? (gaps[at] ?? 0) : 0), 0);
  const over = natural - room;
  // Ends with a mark: its empty half may stand beyond the measure.
  const end = over > 0 ? Math.min(over, clusters[last]?.right ?? 0) : 0;
  if (over - end > EPSILON) press(clusters, gaps, last, over - end);
  else if (isStretched && over < -EPSILON) stretch(clusters, gaps, last, -over);
  return runsOf(clusters, gaps, start, isStretched || over > 0 ? room : natural);
}

function press(clusters: readonly Cluster[], gaps: number[], last: number, by: number): void {
  const gives = gaps.map((gap, at) => {
    const [one, other] = [clusters[at], clusters[at + 1]];
    return at < last && one && other ? giveBetween(one, other, gap) : 0;
  });
  const all = gives.reduce((sum, give) => sum + give, 0);
  if (all < EPSILON) return;
  const share = Math.min(1, by / all);
  gives.forEach((give, at) => (gaps[at] = (gaps[at] ?? 0) - give * share));
}

/** Between characters, but not within a word; in a line of words alone between the words. */
function stretch(clusters: readonly Cluster[], gaps: number[], last: number, by: number): void {
  const places: number[] = [];
  for (let at = 0; at < last; at++) {
    const [one, other] = [clusters[at] as Cluster, clusters[at + 1] as Cluster];
    const isWithin = [one, other].every(({ kind }) => kind === 'word' || kind === 'mark' || kind === 'space');
    if (isWithin ? one.kind === 'space' : !isPair(one, other)) places.push(at);
  }
  for (const at of places) gaps[at] = (gaps[at] ?? 0) + by / places.length;
}

/** —— and …… are drawn as one. */
function isPair(one: Cluster, other: Cluster): boolean {
  return one.text === other.text && /[—…]/.test(one.text);
}

function runsOf(clusters: readonly Cluster[], gaps: readonly number[], start: number, width: number): Line {
  const runs: Run[] = [];
  let x = start;
  let count = 0;
  clusters.forEach((cluster, at) => {
    const run = runs.at(-1);
    const before = clusters[at - 1];
    const step = at > 0 ? (gaps[at - 1] ?? 0) : 0;
    x += step;
    if (run && before && isOneRun(before, cluster) && (count === 1 || Math.abs(run.step - step) < EPSILON)) {
      if (count === 1) run.step = step;
      run.text += cluster.text;
      run.width = x + cluster.width - run.x;
      count += 1;
    } else {
      const { face, script, href, isDotted } = cluster.piece;
      runs.push({ text: cluster.text, face, x, width: cluster.width, step: 0, script, href, isDotted });
      count = 1;
    }
    x += cluster.width;
  });
  return { runs, width: start + width };
}

function isOfWord({ kind }: Cluster): boolean {
  return kind === 'word' || kind === 'mark';
}

/** A character with an accent of its own is set by itself. */
const HAS_MARKS = /[\p{M}\u200c\u200d\ufe00-\ufe0f]/u;

/** The font draws these otherwise beside others. */
const CHANGES_BESIDE = /[—–…·・]/;

/** What the typesetter would press together, or join, by itself stands in runs of its own. */
function isOneRun(before: Cluster, cluster: Cluster): boolean {
  return (
    before.piece === cluster.piece &&
    !(isFull(before) && isFull(cluster)) &&
    !CHANGES_BESIDE.test(before.text + cluster.text) &&
    isOfWord(before) === isOfWord(cluster) &&
    before.text.length < 3 &&
    cluster.text.length < 3 &&
    !HAS_MARKS.test(before.text + cluster.text)
  );
}

export const scaleOf = (script: Piece['script']): number => (script ? SCRIPT_SIZE : 1);
