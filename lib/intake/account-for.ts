import type { Piece, Plan } from './plan';
import type { Source, Span } from './source';

/** What a plan does to its source that a plan must not. Three empty lists: every character is accounted for. */
export type Account = { missing: Span[]; doubled: Span[]; altered: Piece[] };

export function accountFor(plan: Plan, { text }: Pick<Source, 'text'>): Account {
  const counts = new Uint8Array(text.length);
  for (const { start, end } of spansOf(plan))
    for (let at = Math.max(start, 0); at < Math.min(end, text.length); at++)
      counts[at] = Math.min((counts[at] ?? 0) + 1, 2);
  const reads = (piece: Piece) =>
    bare(piece.text) === bare(piece.spans.map(({ start, end }) => text.slice(start, end)).join(''));
  return {
    missing: rangesWhere(text, (at) => counts[at] === 0),
    doubled: rangesWhere(text, (at) => counts[at] === 2),
    altered: piecesOf(plan).filter((piece) => !reads(piece)),
  };
}

function piecesOf({ articles }: Plan): Piece[] {
  return articles.flatMap((article) => [
    ...article.kicker,
    ...article.headline,
    ...[article.subhead, article.series].filter((piece) => piece !== null),
    ...article.blocks.flatMap((block) => [...block.heading, ...block.paragraphs]),
    ...article.photos.map((photo) => photo.caption),
  ]);
}

function spansOf(plan: Plan): Span[] {
  return [
    ...plan.removed,
    ...piecesOf(plan).flatMap((piece) => piece.spans),
    ...plan.articles.flatMap(({ byline, published, photos }) => [
      ...byline.flatMap((entry) => entry.spans),
      ...(published?.spans ?? []),
      ...photos.flatMap((photo) => photo.creditSpans),
    ]),
  ];
}

function rangesWhere(text: string, holds: (at: number) => boolean): Span[] {
  const ranges: Span[] = [];
  for (const { index } of text.matchAll(/\S/g)) {
    if (!holds(index)) continue;
    const last = ranges.at(-1);
    if (last && last.end === index) last.end = index + 1;
    else ranges.push({ start: index, end: index + 1 });
  }
  return ranges;
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
