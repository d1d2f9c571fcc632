import type { LinePlace } from '@/lib/document/document-lines';
import { fixedStretches } from '@/lib/document/tidy/fixed-stretches';
import { LinePieces } from '@/lib/document/tidy/line-pieces';
import { brackets } from '@/lib/document/tidy/rules/brackets';
import { dashes } from '@/lib/document/tidy/rules/dashes';
import { doubledMarks } from '@/lib/document/tidy/rules/doubled-marks';
import { ellipses } from '@/lib/document/tidy/rules/ellipses';
import { halfWidthMarks } from '@/lib/document/tidy/rules/half-width-marks';
import { quotes, quotesWithoutFellow } from '@/lib/document/tidy/rules/quotes';
import { spaces } from '@/lib/document/tidy/rules/spaces';
import type { TidyKind } from '@/lib/document/tidy/tidy-kinds';
import type { LineEdit, RuleLine, TidyRule } from '@/lib/document/tidy/tidy-rule';

/** One change, of one place or of both halves of a pair; places are those of the line as it was. */
export type TidyChange = { kind: TidyKind; edits: LineEdit[] };

export type TidiedLine = {
  text: string;
  changes: TidyChange[];
  /** Where straight quotes without a fellow were left. */
  unpaired: number[];
};

/** `isRaised`: whether the character at a place is raised or lowered text, which is a unit's or a formula's. */
export type LineToTidy = {
  text: string;
  place: LinePlace;
  isRaised?: (at: number) => boolean;
};

const RULES: readonly (readonly [TidyKind, TidyRule])[] = [
  ['ellipses', ellipses],
  ['dashes', dashes],
  ['quotes', quotes],
  ['marks', brackets],
  ['marks', halfWidthMarks],
  ['doubled', doubledMarks],
  ['spaces', spaces],
];
const WORTH_A_LOOK = /[,.;:?!()"'＂＇ \u00A0\u2009\u202F\-－―─—…]|[，、；：。？！][，、；：。]/;
const ROUNDS = 8;

/**
 * 规范排版 of one line: a paragraph across its marks, a heading line, a caption. A mark that one kind puts right is
 * seen by the next, so it goes round until nothing more is found: what comes out is found in order.
 */
export function tidyLine({ text, place, isRaised }: LineToTidy, kinds: ReadonlySet<TidyKind>): TidiedLine {
  if (!WORTH_A_LOOK.test(text)) return { text, changes: [], unpaired: [] };
  const pieces = new LinePieces<TidyKind>(text);
  const look = (): RuleLine => {
    const now = pieces.text();
    return { text: now, place, isFixed: fixedIn(now, pieces, isRaised) };
  };
  let line = look();
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = line.text;
    for (const [kind, rule] of RULES) {
      const proposals = kinds.has(kind) ? rule(line) : [];
      if (proposals.length === 0) continue;
      pieces.apply(kind, proposals);
      line = look();
    }
    if (line.text === before) break;
  }
  const unpaired = kinds.has('quotes') ? quotesWithoutFellow(line) : [];
  return {
    text: line.text,
    changes: pieces.changes(),
    unpaired: unpaired.map((at) => pieces.origin(at, at + 1).from),
  };
}

function fixedIn(
  text: string,
  pieces: LinePieces<TidyKind>,
  isRaised: LineToTidy['isRaised'],
): RuleLine['isFixed'] {
  const stretches = fixedStretches(text);
  return (from, to) => {
    if (stretches.some((stretch) => stretch.from < to && stretch.to > from)) return true;
    if (!isRaised) return false;
    const origin = pieces.origin(from, to);
    for (let at = origin.from; at < origin.to; at += 1) if (isRaised(at)) return true;
    return false;
  };
}
