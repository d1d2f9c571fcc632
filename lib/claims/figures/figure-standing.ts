import type { Claim } from '@/lib/claims/claim';
import { agreesWithFact } from './agrees-with-fact';
import type { LedgerFact } from './ledger-fact';

/** `newest`: what follows the fact last; itself where nothing does. */
export type BoundFact = LedgerFact & { newest: LedgerFact };

/** A person's word on a stretch of a section's anchor text; `fact` null where it is a waiver. */
export type FigureBinding = {
  id: string;
  start: number;
  end: number;
  /** As it was printed then. */
  figure: string;
  fact: BoundFact | null;
  waiver: string;
};

/**
 * - `bound`: the text says what the fact does;
 * - `followed`: it says what the fact was, and a newer one says otherwise;
 * - `kept`: likewise, and somebody said why it stays;
 * - `differs`: it says neither;
 * - `waived`: no fact is needed; `waived_other`: it was said of another figure that stood there;
 * - `of_last_year`: nobody touched it since the article was copied from an older one;
 * - `unbound`: nothing is said of it.
 */
export const FIGURE_STATES = [
  'differs',
  'followed',
  'of_last_year',
  'waived_other',
  'unbound',
  'kept',
  'waived',
  'bound',
] as const;
export type FigureState = (typeof FIGURE_STATES)[number];

export type Figure<C extends Claim = Claim> = { claim: C; binding: FigureBinding | null; state: FigureState };

export type Known = {
  isOfLastYear: (claim: Claim) => boolean;
  /** Whether somebody said why a fact stays that a newer one follows. */
  isKept: (factId: string, newestId: string) => boolean;
};

/** What stands behind each figure of a section: the binding that covers most of it, and whether the two agree. */
export function figuresOf<C extends Claim>(
  claims: readonly C[],
  bindings: readonly FigureBinding[],
  known: Known,
): Figure<C>[] {
  return claims.map((claim) => {
    const binding = bindingOf(claim, bindings);
    return { claim, binding, state: stateOf(claim, binding, known) };
  });
}

function bindingOf(claim: Claim, bindings: readonly FigureBinding[]): FigureBinding | null {
  const shared = ({ start, end }: FigureBinding) => Math.min(end, claim.end) - Math.max(start, claim.start);
  const [most] = bindings
    .filter((binding) => shared(binding) > 0)
    .sort((one, other) => shared(other) - shared(one));
  return most ?? null;
}

function stateOf(claim: Claim, binding: FigureBinding | null, known: Known): FigureState {
  if (!binding) return known.isOfLastYear(claim) ? 'of_last_year' : 'unbound';
  const { fact, figure } = binding;
  if (!fact) return figure === claim.text ? 'waived' : 'waived_other';
  if (agreesWithFact(claim, fact.newest)) return 'bound';
  if (!agreesWithFact(claim, fact)) return 'differs';
  return known.isKept(fact.id, fact.newest.id) ? 'kept' : 'followed';
}
