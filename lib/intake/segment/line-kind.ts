import { headingLike } from './heading-like';
import { isPlaceholder } from './placeholder';
import type { Line } from './line';
import { readByline } from './read-byline';
import { readCredit } from './read-credit';
import { readPublication } from './read-publication';

export type LineKind =
  'picture' | 'caption' | 'publication' | 'byline' | 'subhead' | 'title' | 'heading' | 'short' | 'prose';

/** `guessed`: the kind rests on where the line stands. */
export type KnownLine = Line & { kind: LineKind; guessed?: boolean };

const SHOWS = /^([▲△►]|[(]?[上下左右]图(均)?[为:]|图为|图片为|图中|[(]?图[①-⑨\d一二三四五六七八九]{0,2}[:)])/;

const LONGEST_HEAD = 80;

/** What a line is by itself, before its neighbours are asked. */
export function lineKind(line: Line): LineKind {
  const { folded } = line;
  const hinted = (kind: string) => line.hints.some((hint) => hint.kind === kind);
  if (hinted('picture') || isPlaceholder(folded)) return 'picture';
  if (hinted('caption')) return 'caption';
  if (hinted('table_row')) return 'prose';
  const isHead = folded.length <= LONGEST_HEAD;
  if (hinted('subhead') && isHead) return 'subhead';
  if ((hinted('series') || hinted('kicker')) && isHead) return 'short';
  const short = headingLike(folded);
  if (/^[—-]{1,3}\s*[^\s—-]/.test(folded) && short) return 'subhead';
  if (readPublication(folded)) return 'publication';
  if (readByline(folded)) return 'byline';
  if (SHOWS.test(folded) && folded.length <= 200) return 'caption';
  if (readCredit(folded)) return 'caption';
  if (hinted('title') && isHead) return 'title';
  if (hinted('heading') && isHead) return 'heading';
  if (hinted('list_item')) return short && /^[一二三四五六七八九十]+、/.test(folded) ? 'short' : 'prose';
  return short ? 'short' : 'prose';
}
