import { addAll } from './add-all';
import type { Span } from '@/lib/intake/source';
import { endsSentence } from './ends-sentence';
import { headingLike } from './heading-like';
import { isBridge } from './is-bridge';
import type { Line } from './line';
import { quotedRanges } from './quoted-ranges';
import { sliceLine } from './slice-line';

/** Shorter lines are one thing; longer ones may have had line breaks. */
const SHORTEST_TO_SPLIT = 80;
const WHOLE_TEXT = 400;

/**
 * A line whose breaks were lost, cut again at its spaces: where a sentence has ended and a short clause stands
 * before the next sentences. In a text that is one line every sentence end with a space after it is a break.
 */
export function splitInline(line: Line, textLength: number): Line[] {
  if (line.text.length < SHORTEST_TO_SPLIT || line.hints.some((hint) => hint.kind === 'table_row'))
    return [line];
  const isWhole = line.text.length >= WHOLE_TEXT && line.text.length * 2 > textLength;
  const parts = partsOf(line);
  if (parts.length === 1) return [line];
  const lines = groupsOf(parts, isWhole).map(({ start, end }) => ({
    ...sliceLine(line, start, end),
    inline: true,
  }));
  if (lines.length === 1) return [line];
  return lines.map((part, at) => (at === 0 ? part : { ...part, blanksBefore: 0, indented: false }));
}

type Part = Span & { short: boolean; ends: boolean };

function partsOf({ folded }: Line): Part[] {
  const quoted = quotedRanges(folded);
  const parts: Part[] = [];
  let start = 0;
  let range = 0;
  const add = (end: number) => {
    const text = folded.slice(start, end);
    const bridges = isBridge(text);
    parts.push({ start, end, short: headingLike(text) && !bridges, ends: endsSentence(text) || bridges });
  };
  for (const { 0: space, index } of folded.matchAll(/\s+/g)) {
    while ((quoted[range]?.end ?? Infinity) <= index) range += 1;
    if ((quoted[range]?.start ?? Infinity) < index) continue;
    add(index);
    start = index + space.length;
  }
  add(folded.length);
  return parts;
}

function groupsOf(parts: Part[], isWhole: boolean): Span[] {
  const groups: Span[] = [];
  const ends = endsOfShort(parts);
  let prose: Span | null = null;
  const close = () => {
    if (prose) groups.push(prose);
    prose = null;
  };
  for (let at = 0; at < parts.length;) {
    const run = ends[at] ?? at;
    const next = parts[run];
    const afterSentence = at > 0 && parts[at - 1]?.ends;
    const isHeading =
      run > at && next && (isWhole ? at === 0 || afterSentence : afterSentence && long(parts, at, run));
    const isTail = isWhole && run > at && !next && afterSentence;
    if (isHeading || isTail) {
      close();
      addAll(groups, headingGroups(parts.slice(at, run), at === 0 || isTail === true));
      at = run;
      continue;
    }
    const part = parts[at];
    if (!part) break;
    if (isWhole && afterSentence) close();
    prose = { start: (prose ?? part).start, end: part.end };
    at += 1;
  }
  close();
  return groups;
}

/** The halves of a heading stay one line; what stands before the first sentence had a line each. */
function headingGroups(run: Part[], apart: boolean): Span[] {
  const first = run[0];
  const last = run.at(-1);
  if (apart || !first || !last || run.length > 2) return run;
  return [{ start: first.start, end: last.end }];
}

/** For each part where the run of short ones ends that begins with it; itself where it is not short. */
function endsOfShort(parts: Part[]): number[] {
  const ends: number[] = new Array(parts.length);
  for (let at = parts.length - 1; at >= 0; at--) ends[at] = parts[at]?.short ? (ends[at + 1] ?? at + 1) : at;
  return ends;
}

function long(parts: Part[], from: number, to: number): boolean {
  const next = parts[to];
  const first = parts[from];
  const last = parts[to - 1];
  return Boolean(next && first && last && next.end - next.start >= 30 && last.end - first.start >= 6);
}
