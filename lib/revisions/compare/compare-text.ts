import type { FieldComparison, TextPiece } from './comparison';
import { diffUnits, type Stretch } from './diff-units';
import { slideEdits } from './slide-edits';
import { splitIntoUnits } from './text-units';
import { tidyEdits } from './tidy-edits';

type PlainPiece = { op: 'same' | 'added' | 'removed'; text: string };

/** What changed between two texts, character by character, in pieces a reader of Chinese can follow. */
export function compareText(before: string, after: string): PlainPiece[] {
  if (before === after) return before === '' ? [] : [{ op: 'same', text: before }];
  const edits = diffUnits(splitIntoUnits(before), splitIntoUnits(after));
  return piecesOf(slideEdits(tidyEdits(edits)));
}

export function compareField(before: string, after: string): FieldComparison {
  return { isChanged: before !== after, pieces: compareText(before, after) };
}

export function isTextChanged(pieces: TextPiece[]): boolean {
  return pieces.some((piece) => piece.op !== 'same');
}

function piecesOf(stretches: Stretch[]): PlainPiece[] {
  const pieces = stretches.flatMap(({ same, removed, added }): PlainPiece[] => [
    { op: 'same', text: same.join('') },
    { op: 'removed', text: removed.join('') },
    { op: 'added', text: added.join('') },
  ]);
  return pieces.filter((piece) => piece.text !== '');
}
