import type { Claim } from '@/lib/claims/claim';
import type { ReckonedPart, ReckonedRole } from '@/lib/claims/contradictions/reckoned-article';
import type { Contradiction } from '@/lib/claims/contradictions/contradiction';
import { contradictionsOf } from '@/lib/claims/contradictions/contradictions-of';
import { partsOf, rowsOf, type PlanPart } from './claims-of-plan';
import type { Plan, PlannedArticle } from './plan';
import { yearOfArticle } from './year-of-article';

/** What `check` prints of a contradiction, at its first place. */
export type ContradictionResult = {
  rule: string;
  level: 'advice' | 'warning';
  start: number;
  end: number;
  text: string;
  message: string;
  suggestion: null;
  clause: null;
};

/** The contradictions within each of a source's articles, said by `say`; places in the source's text. */
export function contradictionsOfPlan(
  text: string,
  plan: Plan,
  claims: readonly Claim[],
  say: (contradiction: Contradiction) => string,
): ContradictionResult[] {
  return plan.articles.flatMap((article) => {
    const parts = partsOf(text, article).flatMap((part) => checkedPart(text, article, part));
    const own = claims.filter(({ start }) => parts.some((part) => part.start <= start && start < part.end));
    const found = contradictionsOf({
      text,
      parts,
      claims: own,
      year: yearOfArticle(article),
      date: article.published?.date ?? null,
    });
    return found.flatMap((contradiction) => {
      const [place] = contradiction.places;
      if (!place) return [];
      const { rule, level } = contradiction;
      return [{ rule, level, ...place, message: say(contradiction), suggestion: null, clause: null }];
    });
  });
}

function checkedPart(text: string, article: PlannedArticle, { spans, isOutlook }: PlanPart): ReckonedPart[] {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return [];
  const place = { start: first.start, end: last.end };
  if (text.slice(first.start, first.end).includes('\t'))
    return [{ ...place, role: 'table', rows: rowsOf(text, spans) }];
  return [{ ...place, role: isOutlook ? 'outlook' : roleAt(article, first.start) }];
}

function roleAt({ headline, subhead, photos, blocks }: PlannedArticle, at: number): ReckonedRole {
  const holds = (pieces: readonly ({ spans: { start: number; end: number }[] } | null)[]) =>
    pieces.some((piece) => piece?.spans.some(({ start, end }) => start <= at && at < end));
  if (holds([...headline, subhead])) return 'headline';
  if (holds(photos.map(({ caption }) => caption))) return 'caption';
  if (blocks.some(({ heading }) => holds(heading))) return 'heading';
  return blocks.some(({ role, paragraphs }) => role === 'lead' && holds(paragraphs)) ? 'lead' : 'section';
}
