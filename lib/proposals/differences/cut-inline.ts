import { compareText } from '@/lib/revisions/compare/compare-text';
import type { DifferenceKind } from './difference';
import { inlineTokens, isSameUnit, type InlineToken } from './inline-tokens';
import type { Node } from '@tiptap/pm/model';

/**
 * A stretch of the tokens before and what stands in its place after: offsets into inlineTokens, the end excluded.
 */
export type InlineCut = {
  kind: Extract<DifferenceKind, 'inserted' | 'removed' | 'replaced' | 'marks_changed' | 'split' | 'merged'>;
  before: { from: number; to: number };
  after: { from: number; to: number };
  taken: string;
  put: string;
};

type Step = { same: boolean; before: number; after: number };

/** What changed within text blocks that are read as one, in pieces a person reads sense in. */
export function cutInline(before: readonly Node[], after: readonly Node[]): InlineCut[] {
  const [old, now] = [inlineTokens(before), inlineTokens(after)];
  const cuts: InlineCut[] = [];
  let [b, a] = [0, 0];
  for (const { same, before: taken, after: put } of stepsOf(old, now)) {
    if (same) cuts.push(...cutMarks(old, now, b, a, taken));
    else cuts.push(cutWords(old, now, { from: b, to: b + taken }, { from: a, to: a + put }));
    [b, a] = [b + taken, a + put];
  }
  return cuts;
}

/** Runs of equal units and edits by turns. */
function stepsOf(old: InlineToken[], now: InlineToken[]): Step[] {
  const text = (tokens: InlineToken[]) => tokens.map((token) => token.unit).join('');
  const steps: Step[] = [];
  const add = (step: Step) => {
    const last = steps.at(-1);
    if (last?.same !== step.same) return void steps.push(step);
    last.before += step.before;
    last.after += step.after;
  };
  let [b, a] = [0, 0];
  for (const piece of compareText(text(old), text(now))) {
    const { length } = piece.text;
    if (piece.op === 'same') {
      for (let at = 0; at < length; at++) {
        const [was, is] = [old[b + at], now[a + at]];
        add({ same: !!was && !!is && isSameUnit(was, is), before: 1, after: 1 });
      }
    } else {
      add({
        same: false,
        before: piece.op === 'removed' ? length : 0,
        after: piece.op === 'added' ? length : 0,
      });
    }
    if (piece.op !== 'added') b += length;
    if (piece.op !== 'removed') a += length;
  }
  return steps;
}

type Stretch = InlineCut['before'];

function cutWords(old: InlineToken[], now: InlineToken[], before: Stretch, after: Stretch): InlineCut {
  const [out, into] = [old.slice(before.from, before.to), now.slice(after.from, after.to)];
  const isSeam = (token: InlineToken) => token.kind === 'seam';
  const kind = into.some(isSeam)
    ? 'split'
    : out.some(isSeam)
      ? 'merged'
      : out.length === 0
        ? 'inserted'
        : into.length === 0
          ? 'removed'
          : 'replaced';
  return { kind, before, after, ...wordsOfCut(old, now, before, after) };
}

/** Stretches of a run that stayed while marks came or went: each as long as the same ones did, over line breaks too. */
function cutMarks(old: InlineToken[], now: InlineToken[], b: number, a: number, length: number): InlineCut[] {
  const cuts: InlineCut[] = [];
  let last: string | null = null;
  for (let at = 0; at < length; at++) {
    const [was, is] = [old[b + at], now[a + at]];
    if (!was || !is || was.kind === 'node') continue;
    const change = changeOfMarks(was, is);
    const open = change === last ? cuts.at(-1) : undefined;
    last = change;
    if (change === null) continue;
    const from = open ? open.before.from - b : at;
    const before = { from: b + from, to: b + at + 1 };
    const after = { from: a + from, to: a + at + 1 };
    if (open) Object.assign(open, { before, after });
    else cuts.push({ kind: 'marks_changed', before, after, taken: '', put: '' });
  }
  return cuts.map(({ kind, before, after }) => ({
    kind,
    before,
    after,
    ...wordsOfCut(old, now, before, after),
  }));
}

/** Which marks went and which came, as a key; null where none did. */
function changeOfMarks(was: InlineToken, is: InlineToken): string | null {
  const gone = was.marks.filter((mark) => !is.marks.includes(mark));
  const come = is.marks.filter((mark) => !was.marks.includes(mark));
  return gone.length + come.length === 0 ? null : JSON.stringify([gone, come]);
}

function wordsOfCut(old: InlineToken[], now: InlineToken[], before: Stretch, after: Stretch) {
  return { taken: read(old.slice(before.from, before.to)), put: read(now.slice(after.from, after.to)) };
}

const read = (tokens: InlineToken[]) => tokens.map((token) => token.read).join('');
