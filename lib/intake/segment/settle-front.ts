import { isSetOff, type Layout } from './layout';
import type { KnownLine } from './line-kind';
import { numberingLevel } from './numbering-level';
import { isDatedSentence, opensLead } from './sentence-shapes';
import { squeeze } from './squeeze';

const MAX_HEADING = 3;

/** What stands between heading block and lead: captions look exactly like headings there. */
export function settleFront(left: KnownLine[], after: KnownLine[], layout: Layout): KnownLine[] {
  const lines = left.map((line): KnownLine => {
    return line.kind === 'prose' && isDatedSentence(line.folded) && after.length > 0 ? caption(line) : line;
  });
  const lastOther = lines.findLastIndex((line) => line.kind !== 'short');
  const firstShort = lastOther + 1 < lines.length ? lastOther + 1 : -1;
  const headings = firstShort < 0 ? [] : lines.slice(firstShort);
  const before = lines[firstShort - 1];
  const isCaptions =
    headings.length > 0 &&
    !headings.some((line) => numberingLevel(line.folded) > 0) &&
    (headings.some((line) => isSetOff(line, layout)) ||
      before?.kind === 'caption' ||
      before?.kind === 'picture' ||
      headings.length > MAX_HEADING ||
      opensLead(after[0]?.folded ?? ''));
  const spared = isCaptions && isAlikeLater(headings.at(-1), after) ? headings.at(-1) : undefined;
  return lines.map((line, at) => {
    if (line === spared) return line;
    if (line.kind !== 'short' || (firstShort >= 0 && at >= firstShort && !isCaptions)) return line;
    return numberingLevel(line.folded) > 0 ? line : caption(line);
  });
}

const ALIKE = 2;

/** 建言资政有深度 before the first paragraph, 民主监督有力度 further down: the first of a row of headings. */
function isAlikeLater(line: KnownLine | undefined, after: KnownLine[]): boolean {
  if (!line) return false;
  const words = [...squeeze(line.folded)];
  const alike = after.filter((other) => {
    const others = [...squeeze(other.folded)];
    const shared = words.filter((word, at) => others[at] === word).length;
    return other.kind === 'short' && others.length === words.length && shared >= ALIKE;
  });
  return alike.length >= ALIKE;
}

function caption(line: KnownLine): KnownLine {
  return { ...line, kind: 'caption', guessed: true };
}
