import { addAll } from './add-all';
import type { Removal, RemovalReason } from '@/lib/intake/plan';
import { endsSentence } from './ends-sentence';
import type { Line } from './line';
import { lineKind, type KnownLine } from './line-kind';
import { markWrapped } from './mark-wrapped';
import { squeeze } from './squeeze';

const LONGEST_DOUBLED = 200;
const ORDINAL = /^(part\.?|no\.?)?\s*0?[\d一二三四五六七八九十]{1,3}[.、]?$/i;
const COUNTED = /^\s*(人|家|个|名|件|项|次|万|亿|元|条|场|户|篇|种|吨|亩|公里|%|多|余)/;

/** Lines with their kinds; a line that stands twice in a row is a caption, kept once. */
export function knowLines(lines: Line[]): { lines: KnownLine[]; removed: Removal[] } {
  const removed: Removal[] = [];
  const remove = (line: Line, reason: RemovalReason) =>
    addAll(
      removed,
      line.spans.map((span) => ({ ...span, reason })),
    );
  const known: KnownLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    const kind = lineKind(line);
    const before = known.at(-1);
    if (ORDINAL.test(line.folded) && isOnlyAnOrdinal(before, lines[at + 1])) {
      remove(line, 'separator');
      continue;
    }
    if (before && isDouble(before, line)) {
      const isHeadline = known.length === 1 && before.kind !== 'caption';
      remove(line, isHeadline ? 'page_furniture' : 'doubled_caption');
      if (!isHeadline && (before.kind === 'short' || before.kind === 'prose')) before.kind = 'caption';
      continue;
    }
    known.push({ ...line, kind });
  }
  return { lines: markWrapped(known), removed };
}

function isDouble(before: Line, line: Line): boolean {
  if (
    line.text === '' ||
    line.text.length > LONGEST_DOUBLED ||
    line.hints.some((hint) => hint.kind === 'table_row')
  )
    return false;
  return squeeze(before.folded) === squeeze(line.folded);
}

/** 01 above a heading; but a number a cut sentence goes on with is the sentence's. */
function isOnlyAnOrdinal(before: KnownLine | undefined, after: Line | undefined): boolean {
  if (!after) return true;
  const isCut = before?.kind === 'prose' && !endsSentence(before.folded);
  return !isCut && !COUNTED.test(after.folded);
}
