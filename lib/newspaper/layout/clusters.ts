import { advanceOf, type Advances } from './advances';
import type { Piece } from './page-article';

/** A character with what hangs on it, as the breaker of lines sees it. */
export type Cluster = {
  text: string;
  piece: Piece;
  /** In em of the text. */
  width: number;
  /** Empty part of a full-width mark, at its left or its right: what may be pressed together. */
  left: number;
  right: number;
  kind: 'han' | 'word' | 'space' | 'open' | 'close' | 'mark';
};

/** Figures of raised and lowered text against those beside them. */
export const SCRIPT_SIZE = 0.62;

const OPEN = /^[（《「『【〈〔［｛“‘〖]/u;
const CLOSE = /^[，。、；：）》」』】〉〕］｝”’〗．？！]/u;
const HALF_OPEN = /^[([{]/;
/** Begins no line, and has nothing to be pressed together. */
const MARK = /^[,.:;!?)\]}%‰℃°…—–·・～~/\-]/u;
const WORD = /^[\p{L}\p{N}_@#&+=*'"$€¥£\\|<>^`№§†]/u;
const WIDE =
  /^[\p{Script=Han}\u2e80-\u303f\u3040-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60①-⑳Ⅰ-Ⅻ]/u;
const HANGS_ON = /[\p{M}\u200c\u200d\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

export function clustersOf(pieces: readonly Piece[], advances: Advances): Cluster[] {
  const found: Cluster[] = [];
  for (const piece of pieces)
    for (const character of piece.text) {
      const last = found.at(-1);
      if (last && last.piece === piece && character > '\u0300' && HANGS_ON.test(character))
        last.text += character;
      else found.push(clusterOf(character, piece, advances));
    }
  return found;
}

type Shape = Pick<Cluster, 'left' | 'right' | 'kind'>;

/** The same few thousand characters come again and again. */
const shapes = new Map<string, Shape>();

function clusterOf(text: string, piece: Piece, advances: Advances): Cluster {
  const shape = shapes.get(text) ?? shapeOf(text);
  shapes.set(text, shape);
  const scale = piece.script ? SCRIPT_SIZE : 1;
  const { kind, left, right } = shape;
  const width = advanceOf(advances, piece.face, text) * scale;
  return { text, piece, width, left: left * scale, right: right * scale, kind };
}

function shapeOf(text: string): Shape {
  const of = (kind: Shape['kind'], left = 0, right = 0): Shape => ({ kind, left, right });
  if (text === ' ' || text === '\u3000') return of('space');
  if (OPEN.test(text)) return of('open', 0.5);
  if (CLOSE.test(text)) return of('close', 0, /[？！]/.test(text) ? 0.25 : 0.5);
  if (HALF_OPEN.test(text)) return of('open');
  if (MARK.test(text)) return of('mark');
  if (WIDE.test(text)) return of('han');
  return WORD.test(text) || text === '\u00a0' ? of('word') : of('han');
}

/** Full-width, with an empty half. */
export function isFull({ left, right }: Cluster): boolean {
  return left > 0 || right > 0;
}

/** Em between two neighbours besides their own widths, where they stand in one line. */
export function gapBetween(one: Cluster, other: Cluster): number {
  if (one.piece.script || other.piece.script) return 0;
  if (isDashPair(one, other)) return DASH_JOIN;
  if (isFull(one) && isFull(other)) return -Math.min(0.5, one.right + other.left || (one.left && other.left));
  // A half-width comma among Chinese is given the room of half a character.
  if (/^[,;:!?]/.test(one.text) && other.kind === 'han') return Math.max(0, 0.5 - one.width);
  if ((one.kind === 'han' && other.kind === 'word') || (one.kind === 'word' && other.kind === 'han'))
    return HAN_LATIN;
  return 0;
}

export const HAN_LATIN = 0.125;
/** The two halves of —— stand in cells with a little white: brought together they are one stroke. */
const DASH_JOIN = -0.1;

function isDashPair(one: Cluster, other: Cluster): boolean {
  return one.text === '—' && other.text === '—';
}

const FIGURE = /[0-9]$/;
/** What goes with the figure before it. */
const OF_FIGURE = /^[万亿千百十余多]/;

/** Whether a line may end between `one` and `other`; `before` stands before them. */
export function mayBreak(before: Cluster | undefined, one: Cluster, other: Cluster): boolean {
  if (other.kind === 'space' || other.kind === 'close' || other.kind === 'mark') return false;
  if (one.kind === 'open' || other.piece.script) return false;
  if (one.kind === 'space') return true;
  if (one.kind === 'word' && other.kind === 'word') return false;
  if (FIGURE.test(one.text) && OF_FIGURE.test(other.text)) return false;
  // 1.66, 23:46, 2024-11: a mark between two words is part of them.
  if (one.kind === 'mark' && other.kind === 'word' && before?.kind === 'word') return false;
  if (one.kind === 'word' && /[$€¥£№§]/.test(one.text)) return false;
  return true;
}
