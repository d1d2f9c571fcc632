'use client';

import { useMemo } from 'react';
import { printValue } from '@/lib/claims/figures/print-value';
import type { LedgerFact } from '@/lib/claims/figures/ledger-fact';

/** How a fact is called where it is to be told from others: metric, breakdown, body, period, value. */
export function useFactWords(): (fact: LedgerFact) => string {
  return useMemo(
    () => (fact) =>
      [fact.metric, fact.breakdown, fact.body, fact.period, printValue(fact)]
        .filter((word) => word !== '')
        .join(' · '),
    [],
  );
}
