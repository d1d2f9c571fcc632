import type { Piece, PlannedArticle } from '@/lib/intake/plan';
import { correctedParts, placeInPiece, type Correction } from '@/lib/intake/rows/correction';
import type { ImportContent } from './stored-import';

/** A flag nobody looked at, by the words it stands between in the article; `block` null: above the sections. */
export type UnlookedFlag = {
  block: number | null;
  kind: string;
  text: string;
  before: string;
  after: string;
};

const BESIDE = 12;

/** Of a planned article as its source says it, the corrections not made: the flags in it that were not ticked off. */
export function unlookedFlags(
  article: PlannedArticle,
  { flags, looked, corrections }: Pick<ImportContent, 'flags' | 'looked' | 'corrections'>,
  source: string,
): UnlookedFlag[] {
  const pieces = piecesOf(article);
  return flags.flatMap((flag, number) => {
    if (looked.includes(number) || flag.kind === 'more_flags' || flag.kind === 'more_rows') return [];
    const found = pieces.find(({ piece }) =>
      piece.spans.some(({ start, end }) => start <= flag.start && flag.start < end),
    );
    const place = found && placeInPiece(found.piece, flag, source);
    if (!found || !place) return [];
    const words = corrected(found.piece, corrections, source);
    const [start, end] = [words.at(place.start), words.at(place.end)];
    // Another flag's correction took it along.
    if (start === null || end === null) return [];
    return {
      block: found.block,
      kind: flag.kind,
      text: words.text.slice(start, end),
      before: words.text.slice(Math.max(0, start - BESIDE), start),
      after: words.text.slice(end, end + BESIDE),
    };
  });
}

function piecesOf({ kicker, headline, subhead, series, blocks, photos }: PlannedArticle) {
  const head = [...kicker, ...headline, ...(subhead ? [subhead] : []), ...(series ? [series] : [])];
  const last = Math.max(blocks.length - 1, 0);
  return [
    ...head.map((piece): { block: number | null; piece: Piece } => ({ block: null, piece })),
    ...blocks.flatMap(({ heading, paragraphs }, block) =>
      [...heading, ...paragraphs].map((piece) => ({ block, piece })),
    ),
    ...photos.map(({ caption, block }) => ({ block: Math.min(block, last), piece: caption })),
  ];
}

/** A piece's text with the corrections made, and where an offset of the text before stands in it. */
function corrected(piece: Piece, corrections: readonly Correction[], source: string) {
  const parts = correctedParts(piece, corrections, source);
  const at = (offset: number): number | null => {
    let [before, now] = [0, 0];
    for (const { text, was } of parts) {
      const length = (was ?? text).length;
      if (offset <= before + (was === null ? length : 0)) return now + offset - before;
      if (was !== null && offset < before + length) return null;
      before += length;
      now += text.length;
    }
    return now;
  };
  return { text: parts.map(({ text }) => text).join(''), at };
}
