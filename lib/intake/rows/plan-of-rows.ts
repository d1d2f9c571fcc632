import type {
  BlockRole,
  Flag,
  Join,
  Piece,
  Plan,
  PlannedArticle,
  PlannedBlock,
  PlannedPhoto,
  PlannedPublication,
} from '@/lib/intake/plan';
import { type Row, isKept, isOfBlock } from './row';

/** The plan a list of rows stands for. Where no row says so, text begins a lead and a heading a section. */
export function planOfRows(
  rows: readonly Row[],
  { joins, flags }: { joins: Join[]; flags: Flag[] } = { joins: [], flags: [] },
): Plan {
  const articles: PlannedArticle[] = [];
  for (const row of rows.filter(isKept)) {
    let article = articles.at(-1);
    if (!article || row.startsArticle) {
      article = emptyArticle();
      articles.push(article);
    }
    place(article, row);
  }
  const removed = rows
    .filter((row) => !isKept(row))
    .flatMap(({ spans, reason = 'by_hand' }) => spans.map((span) => ({ ...span, reason })))
    .sort((one, other) => one.start - other.start);
  return { articles, removed, joins, flags };
}

function place(article: PlannedArticle, row: Row): void {
  const piece = { text: row.text, spans: row.spans };
  if (isOfBlock(row)) return placeInBlock(article, row);
  if (row.kind === 'kicker') article.kicker.push(piece);
  if (row.kind === 'headline') article.headline.push(piece);
  if (row.kind === 'subhead') article.subhead = joined(article.subhead, piece);
  if (row.kind === 'series') article.series = joined(article.series, piece);
  if (row.kind === 'byline') article.byline.push(...(row.byline ?? []));
  if (row.kind === 'published' && row.published) {
    article.published = together(article.published, row.published);
  }
}

function placeInBlock(article: PlannedArticle, row: Row): void {
  const { kind, starts, topics = [], text, spans } = row;
  const open = article.blocks.at(-1);
  if (kind === 'caption' && starts === null) return void article.photos.push(photoOf(row, article));
  const isLate = kind === 'heading' && (open?.paragraphs.length ?? 0) > 0;
  const block =
    open && starts === null && !isLate ? open : begin(article, starts ?? impliedRole(row), topics);
  if (kind === 'heading') block.heading.push({ text, spans });
  if (kind === 'paragraph') block.paragraphs.push({ text, spans, subhead: row.runInSubhead ?? '' });
  if (kind === 'caption') article.photos.push(photoOf(row, article));
}

function begin(article: PlannedArticle, role: BlockRole, topics: PlannedBlock['topics']): PlannedBlock {
  const block: PlannedBlock = { role, heading: [], paragraphs: [], topics };
  article.blocks.push(block);
  return block;
}

/** What a block is that begins at a row which does not say. */
export function impliedRole({ kind }: Row): BlockRole {
  return kind === 'heading' ? 'section' : 'lead';
}

function photoOf({ photo, text, spans }: Row, { blocks }: PlannedArticle): PlannedPhoto {
  const { caption, credit, creditSpans, picture } = photo ?? {
    ...{ caption: { text, spans }, credit: '', creditSpans: [], picture: null },
  };
  const block = Math.max(blocks.length - 1, 0);
  return {
    caption,
    credit,
    creditSpans,
    picture,
    block,
    afterParagraphs: blocks.at(-1)?.paragraphs.length ?? 0,
  };
}

function joined(before: Piece | null, next: Piece): Piece {
  if (!before) return next;
  return { text: `${before.text} ${next.text}`, spans: [...before.spans, ...next.spans] };
}

function together(before: PlannedPublication | null, next: PlannedPublication): PlannedPublication {
  if (!before) return next;
  return {
    outlet: before.outlet || next.outlet,
    date: before.date || next.date,
    page: before.page || next.page,
    url: before.url || next.url,
    spans: [...before.spans, ...next.spans],
  };
}

function emptyArticle(): PlannedArticle {
  return {
    ...{ kicker: [], headline: [], subhead: null, series: null, byline: [], published: null },
    ...{ blocks: [], photos: [] },
  };
}
