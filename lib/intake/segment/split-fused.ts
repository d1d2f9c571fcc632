import type { Line } from './line';
import { readByline } from './read-byline';
import { readCredit } from './read-credit';
import { readPublication } from './read-publication';
import { removalReason } from './removal-reason';
import { sliceLine } from './slice-line';

const LABEL =
  /(?:来\s?源|作者|责任编辑|责编|(?<!责任)编辑|记者|通讯员|审核|校对|发布时间|浏览|阅读|点击|字号|字体|分享)/g;
const BRACKET_AT_END = /[([]([^()[\]]{2,60})[)\]]$/;
const DATELINE = /^(?:本报讯|本报|[\u4e00-\u9fff]{2,10}讯)?\s*[([][^()[\]]{2,60}[)\]]/;

/** A line that holds what papers and sites put on one: its date and its people, or a byline and its first sentence. */
export function splitFused(line: Line): Line[] {
  return splitLabels(line) ?? splitDateline(line) ?? splitEnd(line) ?? [line];
}

function splitLabels(line: Line): Line[] | null {
  const { folded } = line;
  if (folded.length > 200 || /[。!?;]/.test(folded) || readPublication(folded) || readByline(folded))
    return null;
  const starts = [0, ...[...folded.matchAll(LABEL)].map((found) => found.index).filter((at) => at > 0)];
  const parts = starts.map((start, at) => sliceLine(line, start, starts[at + 1] ?? folded.length));
  const isKnown = ({ folded: text }: Line) =>
    readPublication(text) || readByline(text) || removalReason(text);
  const isOne = parts.length > 1 && parts.every((part) => part.text !== '' && isKnown(part));
  return isOne ? inARow(parts) : null;
}

function splitDateline(line: Line): Line[] | null {
  const found = DATELINE.exec(line.folded.slice(0, 90));
  if (!found || found[0].length === line.folded.length || !readByline(found[0].replace(/^[^([]*/, '')))
    return null;
  return inARow([sliceLine(line, 0, found[0].length), sliceLine(line, found[0].length)]);
}

function splitEnd(line: Line): Line[] | null {
  const start = Math.max(0, line.folded.length - 70);
  const found = BRACKET_AT_END.exec(line.folded.slice(start));
  if (!found || start + found.index === 0) return null;
  if (!/[。!?…”]\s*$/.test(line.folded.slice(start, start + found.index))) return null;
  if (readCredit(line.folded) || !readByline(found[1] ?? '')) return null;
  return inARow([sliceLine(line, 0, start + found.index), sliceLine(line, start + found.index)]);
}

function inARow(lines: Line[]): Line[] {
  return lines.map((line, at) => (at === 0 ? line : { ...line, blanksBefore: 0, indented: false }));
}
