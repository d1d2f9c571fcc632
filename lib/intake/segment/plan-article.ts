import { addAll } from './add-all';
import { yearIn } from './chinese-date';
import type {
  Piece,
  PlannedArticle,
  PlannedBlock,
  PlannedBylineEntry,
  PlannedPhoto,
  PlannedPublication,
} from '@/lib/intake/plan';
import type { DraftBlock, DraftBody, DraftParagraph, DraftPhoto } from './draft';
import { scoreTopics } from '@/lib/intake/topics/score-topics';
import type { TopicCues } from '@/lib/intake/topics/topic-cue';
import { divideRoles } from './divide-roles';
import { layoutOf } from './layout';
import type { KnownLine } from './line-kind';
import { readBody } from './read-body';
import { readByline } from './read-byline';
import { readCredit } from './read-credit';
import { readHead } from './read-head';
import { readPublication } from './read-publication';
import { runInSubheads } from './run-in-subhead';
import { settleBody } from './settle-body';
import { slicePiece } from './slice-piece';
import { tidyPiece } from './tidy-piece';
import { tidyText } from './tidy-text';

export type ArticlePlan = { article: PlannedArticle; body: DraftBody };

/** One article's lines as a planned article. */
export function planArticle(lines: KnownLine[], cues?: readonly TopicCues[]): ArticlePlan {
  const layout = layoutOf(lines);
  const head = readHead(lines, layout);
  const body = readBody(settleBody(head.rest, layout), head.banner, layout);
  divideRoles(
    body,
    yearTold([
      head.subhead,
      ...head.headline,
      ...lines.filter((line) => line.kind === 'prose').slice(0, 1),
    ]) ?? yearBefore(planPublication(body.publications)?.date ?? ''),
  );
  if (head.isSplit) flag(body, head.headline.at(-1), 'headline_split');
  if (head.headline.length === 0)
    flag(
      body,
      lines.find((line) => line.spans.length > 0),
      'headline_missing',
    );
  const series = head.series ?? body.series[0] ?? null;
  return {
    article: {
      kicker: [...head.kicker, ...body.kicker, ...(head.series ? body.series : body.series.slice(1))].map(
        tidyPiece,
      ),
      headline: head.headline.map(tidyPiece),
      subhead: head.subhead && tidyPiece(head.subhead),
      series: series && tidyPiece(series),
      byline: body.bylines.flatMap(planByline),
      published: planPublication(body.publications),
      blocks: body.blocks.map((block) => planBlock(block, cues)),
      photos: body.photos.map(planPhoto),
    },
    body,
  };
}

function flag(body: DraftBody, line: KnownLine | undefined, kind: 'headline_split' | 'headline_missing') {
  if (line)
    addAll(
      body.flags,
      line.spans.slice(0, 1).map((span) => ({ ...span, kind })),
    );
}

function yearTold(lines: (KnownLine | null)[]): number | null {
  for (const line of lines) {
    const year = yearIn(line?.folded.slice(0, 200) ?? '');
    if (year !== null) return year;
  }
  return null;
}

/** The year told by what appeared on a day like 2026-01-15: in the first three months, the year before. */
function yearBefore(date: string): number | null {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(date) ?? [];
  return year && month ? Number(year) - (Number(month) <= 3 ? 1 : 0) : null;
}

function planByline(line: KnownLine): PlannedBylineEntry[] {
  const entries = readByline(line.folded) ?? [];
  return entries.map(({ role, outlet, name }, at) => {
    const from = at === 0 ? 0 : (entries[at]?.start ?? 0);
    const to = entries[at + 1]?.start ?? line.text.length;
    return { role, outlet, name, spans: from < to ? slicePiece(line, from, to).spans : [] };
  });
}

function planPublication(lines: KnownLine[]): PlannedPublication | null {
  if (lines.length === 0) return null;
  const read = lines.map((line) => readPublication(line.folded));
  const first = (key: 'outlet' | 'date' | 'page' | 'url') =>
    read.map((one) => one?.[key] ?? '').find(Boolean) ?? '';
  return {
    outlet: first('outlet'),
    date: first('date'),
    page: first('page'),
    url: first('url'),
    spans: lines.flatMap((line) => line.spans),
  };
}

function planBlock({ role, heading, paragraphs }: DraftBlock, cues?: readonly TopicCues[]): PlannedBlock {
  const pieces = paragraphs.map((paragraph) => joined(paragraph, role));
  const subheads = runInSubheads(pieces.map((piece) => piece.text));
  return {
    role,
    heading: heading.map(tidyPiece),
    paragraphs: pieces.map((piece, at) => ({
      ...piece,
      subhead: paragraphs[at]?.heads ? piece.text : role === 'section' ? (subheads[at] ?? '') : '',
    })),
    topics: role === 'section' || role === 'banner' ? scoreTopics(wordsOf(heading, pieces), cues) : [],
  };
}

function wordsOf(heading: KnownLine[], paragraphs: Piece[]) {
  return {
    heading: heading.map((line) => tidyText(line.text)),
    paragraphs: paragraphs.map((piece) => piece.text),
  };
}

function joined({ lines }: DraftParagraph, role: DraftBlock['role']): Piece {
  return {
    text: lines.map((line) => tidyText(line.text)).join(role === 'banner' ? ' ' : ''),
    spans: lines.flatMap((line) => line.spans),
  };
}

function planPhoto({ line, block, afterParagraphs, picture }: DraftPhoto): PlannedPhoto {
  const place = { block, afterParagraphs, picture };
  if (!line) return { caption: { text: '', spans: [] }, credit: '', creditSpans: [], ...place };
  const credit = readCredit(line.folded);
  const words = slicePiece(line, 0, credit?.part.start);
  return {
    caption: tidyPiece(words),
    credit: credit ? creditName(line, credit.name) : '',
    creditSpans: credit ? slicePiece(line, credit.part.start).spans : [],
    ...place,
  };
}

function creditName(line: KnownLine, name: string): string {
  const at = line.folded.lastIndexOf(name);
  return tidyText(line.text.slice(at, at + name.length)).replace(/(供图|提供|摄影|摄)$/, '');
}
