import { proposeFacts, type ProposedFact } from '@/lib/claims/figures/propose-facts';
import type { LedgerFact } from '@/lib/claims/figures/ledger-fact';
import type { ArticleFigures } from '@/lib/facts/queries/get-figures';
import type { PlacedFigure } from '@/components/editor/figures/figures-session';

const NONE: ProposedFact[] = [];

/** The facts a figure may be; of a bound one none, unless the two say different things. */
export function proposedFor(
  { claim, sentence, at, binding, state }: PlacedFigure,
  ledger: readonly LedgerFact[] | null,
  known: ArticleFigures | null,
): ProposedFact[] {
  if (!ledger || !known || ['bound', 'kept', 'followed'].includes(state)) return NONE;
  const proposed = proposeFacts(claim, { sentence, at, year: known.year, body: known.bodyName }, ledger);
  return proposed.filter(({ fact }) => fact.id !== binding?.fact?.id);
}
