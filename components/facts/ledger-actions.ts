import type { FactStatus, PriceBasis } from '@/lib/domain/facts/fact-kinds';
import type { ActionResult } from '@/lib/web/run-action';

export type MetricSettings = {
  name: string;
  synonyms: string[];
  unit: string;
  isPriced: boolean;
  note: string;
};
/** What a figure says but what it is of. */
export type GivenFact = {
  figure: string;
  note: string;
  priceBasis: PriceBasis;
  status: FactStatus;
  departmentId: string | null;
  suppliedBy: string;
  source: string;
  page: string;
  passage: string;
};
export type NewFact = GivenFact & { metricId: string; body: string; period: string; breakdown: string };

type Ref = { metricId: string; version: number };
export type AddMetric = (input: MetricSettings) => Promise<ActionResult<{ metricId: string }>>;
export type MetricActions = {
  change: (input: Ref & MetricSettings) => Promise<ActionResult<void>>;
  archive: (input: Ref) => Promise<ActionResult<void>>;
  bringBack: (input: Ref) => Promise<ActionResult<void>>;
  record: (input: NewFact) => Promise<ActionResult<{ factId: string }>>;
  follow: (input: GivenFact & { factId: string; reason: string }) => Promise<ActionResult<unknown>>;
};
export type Choice = { id: string; name: string };
