import { TextRun, type IRunOptions } from 'docx';
import { fateWithin } from '@/lib/proposals/marked/fate-within';
import type {
  Fate,
  MarkedPiece,
  MarkedTextBlock,
  Marks,
  ProposedChange,
} from '@/lib/proposals/marked/marked-content';
import type { Pen, Pens } from './marked-proposer';
import { changesIn, markedLook, signRuns } from './marked-runs';
import type { WordShop } from './word-blocks';
import { plainRun } from './word-runs';
import type { WordKey, WordWords } from './word-words';

export type MarkedShop = {
  pens: Pens;
  words: WordWords;
  /** Who moved what is being written here; null where nobody did. */
  bar: Pen | null;
};

export type MarkedFile = MarkedShop & { shop: WordShop };

/** The words of one block. A sign stands where a change ends, and what the block itself shares once at its end. */
export function markedPieces(
  { pieces, endRemovedBy }: Pick<MarkedTextBlock, 'pieces' | 'endRemovedBy'>,
  around: Fate,
  { pens, words }: MarkedShop,
): TextRun[] {
  const ofBlock = changesIn(around);
  const runs = pieces.flatMap((piece, at) => {
    const rest = pieces.slice(at + 1).flatMap((later) => [...changesIn(later), ...settersOf(later)]);
    const isOver = (change: ProposedChange) =>
      ![...rest, ...endRemovedBy].some((other) => isSame(change, other));
    const fate = fateWithin(around, piece);
    return [
      ...pieceRuns(piece, fate, pens),
      ...signRuns(changesIn(piece).filter(isOver), pens),
      ...piece.setBy
        .filter(({ change }) => isOver(change))
        .flatMap(({ change, marks }) => signRuns([change], pens, saidOfMarks(piece.marks, marks, words))),
      ...brokenAfter(piece),
    ];
  });
  const isBare = pieces.every(({ text }) => text === '') && ofBlock.length > 0;
  const ended: Fate = { removedBy: endRemovedBy, insertedBy: null };
  return [
    ...runs,
    ...(isBare ? [plainRun('¶', markedLook(around, pens))] : []),
    ...(endRemovedBy.length > 0
      ? [plainRun('¶', markedLook(ended, pens)), ...signRuns(endRemovedBy, pens)]
      : []),
    ...signRuns(ofBlock, pens),
  ];
}

/** A seam and a line break have a sign where they are changed. */
function pieceRuns({ kind, text, marks, setBy }: MarkedPiece, fate: Fate, pens: Pens): TextRun[] {
  const look = markedLook(fate, pens);
  if (kind === 'text') {
    const isSet = setBy.length > 0 && changesIn(fate).length === 0;
    const color = setBy.map(({ change }) => pens.get(change.by)?.form.color).find(Boolean);
    return [
      plainRun(text, { ...markLook(marks), ...look, ...(isSet && color && { border: dashed(color) }) }),
    ];
  }
  return changesIn(fate).length === 0 ? [] : [plainRun(kind === 'seam' ? '¶' : '↵', look)];
}

const dashed = (color: string) => ({ style: 'dashed', size: 4, space: 0, color }) as const;

/** What a seam or a line break does is seen where it stands or comes to stand. */
function brokenAfter({ kind, removedBy }: MarkedPiece): TextRun[] {
  const isSeen = kind === 'break' || (kind === 'seam' && removedBy.length === 0);
  return isSeen ? [new TextRun({ break: 1 })] : [];
}

/** A link is not shown as one, where lines under words say other things. */
function markLook(marks: Marks): IRunOptions {
  const has = (name: string) => marks.some(({ type }) => type === name);
  return {
    ...((has('bold') || has('runIn')) && { bold: true }),
    ...(has('italic') && { italics: true }),
    ...(has('superscript') && { superScript: true }),
    ...(has('subscript') && { subScript: true }),
  };
}

const MARK_WORDS: Record<string, WordKey> = {
  bold: 'marked.mark.bold',
  italic: 'marked.mark.italic',
  superscript: 'marked.mark.superscript',
  subscript: 'marked.mark.subscript',
  runIn: 'marked.mark.runIn',
  link: 'marked.mark.link',
};

/** What became of words that stay: bold, a link no longer. */
function saidOfMarks(before: Marks, after: Marks, words: WordWords): string {
  const say = (key: 'marked.given' | 'marked.lost', marks: Marks) =>
    marks.flatMap(({ type }) => {
      const name = MARK_WORDS[type];
      return name ? [words(key, { mark: words(name) })] : [];
    });
  const come = after.filter((mark) => !has(before, mark));
  const gone = before.filter((mark) => !has(after, mark));
  return [...say('marked.given', come), ...say('marked.lost', gone)].join(words('and'));
}

const has = (marks: Marks, mark: Marks[number]) =>
  marks.some((one) => JSON.stringify(one) === JSON.stringify(mark));

const settersOf = ({ setBy }: MarkedPiece) => setBy.map(({ change }) => change);

const isSame = (one: ProposedChange, other: ProposedChange) => one.by === other.by && one.id === other.id;
