export const FACT_STATUSES = ['preliminary', 'revised', 'final'] as const;
export type FactStatus = (typeof FACT_STATUSES)[number];

export const PRICE_BASES = ['none', 'current', 'comparable'] as const;
export type PriceBasis = (typeof PRICE_BASES)[number];

/** What a row of an imported sheet would do. */
export const LEDGER_OUTCOMES = ['new_metric', 'new', 'follow', 'same', 'refused'] as const;
export type LedgerOutcome = (typeof LEDGER_OUTCOMES)[number];
