import type { Claim } from '@/lib/claims/claim';
import { claimsInOrder } from '@/lib/claims/claims-in-order';
import { yearOf } from '@/lib/claims/scan-claims';
import { scanLine } from '@/lib/claims/scan-line';
import { scanTable } from '@/lib/claims/scan-table';
import { withoutRepeats } from '@/lib/claims/without-repeats';
import type { Piece, Plan, PlannedArticle, PlannedBlock } from './plan';
import type { Span } from './source';

/**
 * The claims of a source's articles, in the order of its text, their places in it. What was removed (furniture, doubled
 * captions), the byline and the publication line are not looked at; what a caption or a heading repeats of the body is
 * no second claim.
 */
export function claimsOfPlan(text: string, plan: Plan): Claim[] {
  let groups = 0;
  const claims = plan.articles.flatMap((article) => {
    const found = claimsOfArticle(text, article, groups + 1);
    groups = found.reduce((last, { group }) => Math.max(last, group ?? 0), groups);
    return found;
  });
  return claimsInOrder(claims);
}

function claimsOfArticle(text: string, article: PlannedArticle, firstGroup: number): Claim[] {
  const year = yearOfArticle(article);
  let next = firstGroup;
  const scan = (pieces: readonly Piece[], isOutlook = false) => {
    const found: Claim[] = [];
    for (const span of pieces.flatMap((piece) => stretches(text, piece.spans))) {
      const line = text.slice(span.start, span.end);
      const claims = line.includes('\t') ? [] : scanLine(line, span.start, { year, isOutlook }, next);
      next = claims.reduce((last, { group }) => Math.max(last, (group ?? 0) + 1), next);
      found.push(...claims);
    }
    return found;
  };
  const body = article.blocks.flatMap((block) => [
    ...scan(block.paragraphs, block.role === 'outlook'),
    ...tablesOf(text, block).flatMap((rows) => scanTable(rows, { year, isOutlook: false })),
  ]);
  const headings = [
    ...article.headline,
    article.subhead,
    ...article.blocks.flatMap(({ heading }) => heading),
  ];
  const beside = [
    ...article.photos.map(({ caption }) => caption),
    ...headings.filter((piece) => piece !== null),
  ];
  return [...body, ...withoutRepeats(body, scan(beside))];
}

/** As its headline or subhead says, else as its text does, else when it was published. */
function yearOfArticle({ headline, subhead, blocks, published }: PlannedArticle): number | null {
  const words = (pieces: readonly (Piece | null)[]) => pieces.map((piece) => piece?.text ?? '').join('\n');
  const date = Number(/^20[0-9]{2}/.exec(published?.date ?? '')?.[0] ?? 0) || null;
  return (
    yearOf(words([...headline, subhead])) ??
    yearOf(words(blocks.flatMap(({ paragraphs }) => paragraphs))) ??
    date
  );
}

/** The spans of a piece, those with white space alone between them as one: a figure may stand on both sides. */
function stretches(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last && start >= last.end && text.slice(last.end, start).trim() === '') last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}

/** Paragraphs side by side with tabs in them, as rows of cells. */
function tablesOf(text: string, block: PlannedBlock): { text: string; start: number }[][][] {
  const tables: { text: string; start: number }[][][] = [];
  let open = false;
  for (const { spans } of block.paragraphs) {
    const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
    const row = text.slice(start, end);
    if (!row.includes('\t')) {
      open = false;
      continue;
    }
    if (!open) tables.push([]);
    open = true;
    let at = start;
    tables.at(-1)?.push(
      row.split('\t').map((cell) => {
        const from = at;
        at += cell.length + 1;
        return { text: cell, start: from };
      }),
    );
  }
  return tables;
}
