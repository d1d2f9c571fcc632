import { makePlan } from '@/lib/intake/make-plan';
import { summarisePlan, type PlanSummary } from '@/lib/intake/summarise-plan';
import type { Source } from '@/lib/intake/source';

export function sourceOf(text: string, rest: Partial<Source> = {}): Source {
  const nothing = { hints: [], scripts: [], pictures: [], dropped: [], warnings: [], notes: [] };
  return { fileName: '', text, ...nothing, ...rest };
}

/** What a text would become, in words alone. */
export function summaryOf(text: string, rest: Partial<Source> = {}): PlanSummary {
  const source = sourceOf(text, rest);
  return summarisePlan('', makePlan(source), source);
}
