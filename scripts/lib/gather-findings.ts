import { BUILT_IN_RULES } from '@/lib/copydesk/built-in-rules';
import type { Finding } from '@/lib/copydesk/finding';
import { findingsOfPlan } from '@/lib/intake/findings-of-plan';
import { makePlan } from '@/lib/intake/make-plan';
import type { Source } from '@/lib/intake/source';

/** All that is to be looked at in a file, of every kind, in the order of its text. A new kind is added here. */
export function gatherFindings(source: Source): Finding[] {
  const plan = makePlan(source);
  const kinds = [findingsOfPlan(source.text, plan, { rules: BUILT_IN_RULES })];
  return kinds.flat().toSorted((one, other) => one.start - other.start || one.end - other.end);
}
