import { Fragment } from 'react';
import { fateWithin } from '@/lib/proposals/marked/fate-within';
import { UNCHANGED, type Fate, type MarkedTextBlock } from '@/lib/proposals/marked/marked-content';
import { MarkedPieces } from './marked-pieces';
import { MoveNote } from './move-note';
import type { Proposers } from './read-proposals';

type Props = { lines: readonly MarkedTextBlock[]; around?: Fate; proposers: Proposers };

/** Lines of a heading. */
export function MarkedLines({ lines, around = UNCHANGED, proposers }: Props) {
  return lines.filter(isSeen).map((line, at) => (
    <Fragment key={at}>
      {at > 0 && ' '}
      <span className="line">
        <MoveNote fate={line} proposers={proposers} />
        <MarkedPieces
          pieces={line.pieces}
          around={fateWithin(around, line)}
          endRemovedBy={line.endRemovedBy}
          proposers={proposers}
        />
      </span>
    </Fragment>
  ));
}

/** A heading that had no line has a blank one, which nobody reads. */
function isSeen({ pieces }: MarkedTextBlock): boolean {
  return pieces.some(({ text }) => text.trim() !== '');
}

export function hasLines(lines: readonly MarkedTextBlock[]): boolean {
  return lines.some(isSeen);
}
