import type { BoundFact, FigureBinding } from './figure-standing';
import type { LedgerFact } from './ledger-fact';

type Stored = {
  id: string;
  sectionId: string;
  start: number;
  end: number;
  figure: string;
  factId: string | null;
  waiver: string;
};
type Bound<B extends Stored> = {
  bindings: readonly B[];
  facts: readonly LedgerFact[];
  newest: readonly (readonly [factId: string, newestId: string])[];
};

/** Bindings by their section, each with its fact and what follows that last. */
export function bindingsBySection<B extends Stored>(bound: Bound<B>): Map<string, (B & FigureBinding)[]> {
  const facts = new Map(bound.facts.map((fact) => [fact.id, fact]));
  const newest = new Map(bound.newest);
  const factOf = (id: string | null): BoundFact | null => {
    const fact = id === null ? undefined : facts.get(id);
    return fact ? { ...fact, newest: facts.get(newest.get(fact.id) ?? '') ?? fact } : null;
  };
  const bySection = new Map<string, (B & FigureBinding)[]>();
  for (const binding of bound.bindings) {
    const all = bySection.get(binding.sectionId) ?? [];
    all.push({ ...binding, fact: factOf(binding.factId) });
    bySection.set(binding.sectionId, all);
  }
  return bySection;
}
