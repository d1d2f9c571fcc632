/**
 * A figure of the ledger as claims are set against it. `value` in `unit`, multiplied out; its last place is worth
 * 10 ** (`scale` - `decimals`). `synonyms`: other words for the metric.
 */
export type LedgerFact = {
  id: string;
  metricId: string;
  metric: string;
  synonyms: readonly string[];
  body: string;
  period: string;
  year: number;
  breakdown: string;
  value: number;
  unit: string;
  scale: number;
  decimals: number;
};
