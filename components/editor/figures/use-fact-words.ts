'use client';

import { usePeriodWords } from '@/components/facts/use-period-words';
import { printValue } from '@/lib/claims/figures/print-value';
import type { LedgerFact } from '@/lib/claims/figures/ledger-fact';

/** How a fact is called where it is to be told from others: metric, breakdown, body, period, value. */
export function useFactWords(): (fact: LedgerFact) => string {
  const periodWords = usePeriodWords();
  return (fact) =>
    [fact.metric, fact.breakdown, fact.body, periodWords(fact.period), printValue(fact)]
      .filter((word) => word !== '')
      .join(' · ');
}
