import { unseenPieces } from './unseen-pieces';

/**
 * A text as a person sees it: without marks that show nothing, with ordinary characters for CJK radicals and
 * compatibility ideographs, U+FFFD for half a character, and '\n' for every line end but '\r'. Joiners and
 * selectors that change what is seen stay. Done again, it changes nothing.
 */
export function visibleText(text: string): string {
  let seen = '';
  let from = 0;
  for (const piece of unseenPieces(text)) {
    seen += text.slice(from, piece.start) + piece.seen;
    from = piece.end;
  }
  return from === 0 ? text : seen + text.slice(from);
}
