import type { Claim } from '@/lib/claims/claim';
import { claimsInOrder } from '@/lib/claims/claims-in-order';
import { isCutFigure } from '@/lib/claims/is-cut-figure';
import { scanLine } from '@/lib/claims/scan-line';
import { scanTable } from '@/lib/claims/scan-table';
import { withoutRepeats } from '@/lib/claims/without-repeats';
import type { Piece, Plan, PlannedArticle } from './plan';
import type { Span } from './source';
import { yearOfArticle } from './year-of-article';

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
  const [body, beside]: [Claim[], Claim[]] = [[], []];
  for (const { spans, isBeside, isOutlook } of partsOf(text, article)) {
    const [first] = spans;
    if (!first) continue;
    const setting = { year, isOutlook };
    const isTable = text.slice(first.start, first.end).includes('\t');
    const found = isTable
      ? scanTable(rowsOf(text, spans), setting)
      : scanLine(text.slice(first.start, first.end), first.start, setting, next);
    next = found.reduce((last, { group }) => Math.max(last, (group ?? 0) + 1), next);
    (isBeside && !isTable ? beside : body).push(...found);
  }
  return [...body, ...withoutRepeats(body, beside)];
}

/** A stretch of the article, or the rows of a table. `isBeside`: a caption or heading, which may repeat the body. */
export type PlanPart = { spans: Span[]; isBeside: boolean; isOutlook: boolean };

/** In the order of the text. What the plan took for captions or headings and are cut figures or rows is put together. */
export function partsOf(text: string, article: PlannedArticle): PlanPart[] {
  const part = (piece: Piece | null, isBeside: boolean, isOutlook = false): PlanPart[] =>
    stretches(text, piece?.spans ?? []).map((span) => ({ spans: [span], isBeside, isOutlook }));
  const parts = [
    ...[...article.headline, article.subhead].flatMap((piece) => part(piece, true)),
    ...article.photos.flatMap(({ caption }) => part(caption, true)),
    ...article.blocks.flatMap(({ heading, paragraphs, role }) => [
      ...heading.flatMap((piece) => part(piece, true)),
      ...paragraphs.flatMap((piece) => part(piece, false, role === 'outlook')),
    ]),
  ].sort((one, other) => (one.spans[0]?.start ?? 0) - (other.spans[0]?.start ?? 0));
  const whole: PlanPart[] = [];
  for (const next of parts) {
    const last = whole.at(-1);
    if (!last || !joinTo(text, last, next)) whole.push(next);
  }
  return whole;
}

/** Adds what goes on from the part before it: a row of its table, the rest of its figure (3.5万 ⏎ 元). */
function joinTo(text: string, before: PlanPart, { spans: [span], isBeside }: PlanPart): boolean {
  const last = before.spans.at(-1);
  if (!last || !span || text.slice(last.end, span.start).trim() !== '') return false;
  const [above, below] = [text.slice(last.start, last.end), text.slice(span.start, span.end)];
  if (above.includes('\t') && below.includes('\t')) before.spans.push(span);
  else if (isCutFigure(above, below)) last.end = span.end;
  else return false;
  before.isBeside &&= isBeside;
  return true;
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

export function rowsOf(text: string, spans: readonly Span[]): { text: string; start: number }[][] {
  return spans.map(({ start, end }) => {
    let at = start;
    return text
      .slice(start, end)
      .split('\t')
      .map((cell) => {
        const from = at;
        at += cell.length + 1;
        return { text: cell, start: from };
      });
  });
}
