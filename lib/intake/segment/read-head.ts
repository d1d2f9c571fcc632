import { isSeries } from './is-series';
import { isSubtitle } from './is-subtitle';
import { isSetOff, type Layout } from './layout';
import type { KnownLine } from './line-kind';
import { numberingLevel } from './numbering-level';
import { settleFront } from './settle-front';
import { isDatedSentence } from './sentence-shapes';
import { sliceLine } from './slice-line';
import { squeeze } from './squeeze';

export type Head = {
  kicker: KnownLine[];
  headline: KnownLine[];
  subhead: KnownLine | null;
  series: KnownLine | null;
  banner: KnownLine[];
  /** The headline's second half stood behind the subhead. */
  isSplit: boolean;
  /** The article's other lines, in order. */
  rest: KnownLine[];
};

const MAX_HEADLINE = 3;
const BANNER = 4;
const SERIES_PREFIX = /^([([][^()[\]]{3,24}[)\]])\s*\S{6,}/;

/** The heading block at the head of an article's lines, and the lines without it. */
export function readHead(lines: KnownLine[], layout: Layout): Head {
  const front = frontOf(lines, layout);
  const head: Head = {
    kicker: [],
    headline: [],
    subhead: null,
    series: null,
    banner: [],
    isSplit: false,
    rest: [],
  };
  const titling = front.findIndex(isTitling);
  const anchor = front.findLastIndex(
    ({ kind }, at) => at > titling && titling >= 0 && /^(subhead|byline|publication)$/.test(kind),
  );
  if (anchor < 0) readBare(head, front, lines, layout);
  else readAnchored(head, front.slice(0, anchor + 1), layout);
  const taken = new Set([...head.kicker, ...head.headline, ...head.banner, head.subhead, head.series]);
  const left = front.filter((line) => !taken.has(line));
  cutSeries(head);
  cutSubhead(head);
  head.rest = [...settleFront(left, lines.slice(front.length), layout), ...lines.slice(front.length)];
  return head;
}

/** What stands before the first prose that is no caption. */
function frontOf(lines: KnownLine[], layout: Layout): KnownLine[] {
  const end = lines.findIndex((line, at) => line.kind === 'prose' && !isFrontCaption(lines, at, layout));
  return lines.slice(0, end < 0 ? firstProse(lines) : end);
}

function firstProse(lines: KnownLine[]): number {
  const at = lines.findIndex((line) => line.kind === 'prose');
  return at < 0 ? lines.length : at;
}

function isFrontCaption(lines: KnownLine[], at: number, layout: Layout): boolean {
  const line = lines[at];
  if (!line || !isDatedSentence(line.folded)) return false;
  const next = lines[at + 1];
  if (
    !next ||
    !lines.slice(at + 1, at + 12).some((one) => one.kind === 'prose' && !isDatedSentence(one.folded))
  )
    return false;
  const before = lines[at - 1];
  const beside = (other?: KnownLine) => other?.kind === 'prose' && isDatedSentence(other.folded);
  return isSetOff(line, layout) || next.kind === 'prose' || beside(next) || beside(before);
}

function isTitling({ kind }: KnownLine): boolean {
  return kind === 'short' || kind === 'title' || kind === 'heading';
}

function readAnchored(head: Head, front: KnownLine[], layout: Layout) {
  const dashed = front.findIndex((line) => line.kind === 'subhead');
  const under = dashed < 0 ? front.length : dashed;
  const above = front.slice(0, under).filter(isTitling);
  head.subhead = front[dashed] ?? null;
  const first = above[0];
  const last = above.at(-1);
  if (
    !head.subhead &&
    above.length > 1 &&
    last &&
    isSubtitle(last.folded) &&
    !isSubtitle(first?.folded ?? '')
  ) {
    head.subhead = last;
    above.pop();
  }
  divide(head, above);
  if (dashed < 0) return;
  const halves = front.slice(dashed + 1).filter((line) => isTitling(line) && !isSetOff(line, layout));
  for (const line of halves) {
    if (!sameLength(line, head.headline[0], 2)) continue;
    head.headline.push(line);
    head.isSplit = true;
  }
}

/** The last line above the subhead is the headline, with those before it of its length; the rest announce it. */
function divide(head: Head, above: KnownLine[]) {
  const named = above.filter((line) => line.kind === 'title');
  const plain = above.filter((line) => above.length === 1 || !namesSeries(line) || line.kind === 'title');
  const isPlain = new Set(plain);
  head.series = above.find((line) => !isPlain.has(line)) ?? null;
  const lines = named.length > 0 ? named : plain.slice(-1);
  if (named.length === 0)
    for (const line of plain.slice(0, -1).reverse()) {
      if (lines.length >= MAX_HEADLINE || !sameLength(line, lines[0], 2)) break;
      lines.unshift(line);
    }
  head.headline = lines;
  const taken = new Set([...lines, head.series]);
  head.kicker = above.filter((line) => !taken.has(line));
}

/** By its style, else by its words. */
function namesSeries({ hints, folded }: KnownLine): boolean {
  const hinted = (kind: string) => hints.some((hint) => hint.kind === kind);
  return hinted('series') || (!hinted('kicker') && isSeries(folded));
}

/** A head without subhead, byline or publication line: a headline alone, or a post's banner. */
function readBare(head: Head, front: KnownLine[], lines: KnownLine[], layout: Layout) {
  const run: KnownLine[] = [];
  for (const line of front) {
    if (line.kind === 'publication' && run.length === 0) continue;
    if (!isTitling(line) || numberingLevel(line.folded) > 0 || (run.length > 0 && isSetOff(line, layout)))
      break;
    run.push(line);
  }
  const [first, second, third] = run;
  if (!first) return;
  if (first.kind === 'heading') {
    head.headline = topHeadings(run, lines);
    return;
  }
  if (first.kind !== 'title' && run.length >= BANNER) {
    const isApart = second && third && second.blanksBefore > third.blanksBefore;
    if (isApart) head.headline = [first];
    head.banner = isApart ? run.slice(1) : run;
    return;
  }
  head.headline = run.filter((line) => line === first || line.kind === 'title');
  const [next, last] = run.filter((line) => line !== first && line.kind !== 'title');
  if (next && isSubtitle(next.folded)) head.subhead = next;
  else if (
    next &&
    sameLength(next, first, 1) &&
    run.length <= MAX_HEADLINE &&
    isSeries(first.folded) === false
  ) {
    head.headline.push(next);
    if (last && isSubtitle(last.folded)) head.subhead = last;
  }
}

/** The first lines, styled as headings, where all other headings are of a lower level: the headline. */
function topHeadings(run: KnownLine[], lines: KnownLine[]): KnownLine[] {
  const level = (line: KnownLine) => line.hints.find(({ kind }) => kind === 'heading')?.level ?? 1;
  const headings = lines.filter(({ kind }) => kind === 'heading');
  const top = headings[0] && level(headings[0]);
  const end = run.findIndex((line) => line.kind !== 'heading' || level(line) !== top);
  const first = end < 0 ? run : run.slice(0, end);
  const taken = new Set(first);
  const others = headings.filter((line) => !taken.has(line));
  const isTop = others.length > 0 && others.every((line) => level(line) > (top ?? 1));
  return isTop && first.length <= MAX_HEADLINE ? first : [];
}

function sameLength(one: KnownLine, other: KnownLine | undefined, slack: number): boolean {
  return other !== undefined && Math.abs(squeeze(one.folded).length - squeeze(other.folded).length) <= slack;
}

function cutSeries(head: Head) {
  const first = head.headline[0];
  const prefix = first && !head.series ? SERIES_PREFIX.exec(first.folded)?.[1] : undefined;
  if (!first || !prefix) return;
  head.series = { ...first, ...sliceLine(first, 0, prefix.length) };
  head.headline[0] = { ...first, ...sliceLine(first, prefix.length) };
}

/** 甲乙丙丁——2025年工作回顾: a subhead on its headline's line. */
function cutSubhead(head: Head) {
  const line = head.headline.at(-1);
  const at = line && !head.subhead ? line.folded.search(/(?<=\S{4})[—-]{2}(?=[^—-]+$)/) : -1;
  if (!line || at < 0 || !isSubtitle(line.folded.slice(at))) return;
  head.subhead = { ...line, ...sliceLine(line, at), kind: 'subhead' };
  head.headline[head.headline.length - 1] = { ...line, ...sliceLine(line, 0, at) };
}
