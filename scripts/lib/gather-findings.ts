import { createTranslator } from 'next-intl';
import { sayContradiction } from '@/lib/claims/contradictions/say-contradiction';
import { BUILT_IN_RULES } from '@/lib/copydesk/built-in-rules';
import type { Finding } from '@/lib/copydesk/finding';
import { claimsOfPlan } from '@/lib/intake/claims-of-plan';
import { contradictionsOfPlan } from '@/lib/intake/contradictions-of-plan';
import { findingsOfPlan } from '@/lib/intake/findings-of-plan';
import { makePlan } from '@/lib/intake/make-plan';
import type { Source } from '@/lib/intake/source';
import contradictions from '@/messages/zh-CN/contradictions.json';

/** Rules are worded in Chinese; so is what is found among the figures beside them. */
const t = createTranslator({ locale: 'zh-CN', messages: { contradictions }, namespace: 'contradictions' });

/** All that is to be looked at in a file, of every kind, in the order of its text. A new kind is added here. */
export function gatherFindings(source: Source): Finding[] {
  const { text } = source;
  const plan = makePlan(source);
  const say = (contradiction: Parameters<typeof sayContradiction>[1]) =>
    sayContradiction((key, params) => t(key as 'parts', params), contradiction);
  const ofRules = findingsOfPlan(text, plan, { rules: BUILT_IN_RULES });
  const ofFigures = contradictionsOfPlan(text, plan, claimsOfPlan(text, plan), say);
  // A day there is none of is known to both.
  const isTold = ({ start, end }: Finding) => ofRules.some((told) => told.start < end && start < told.end);
  const kinds: Finding[][] = [
    ofRules,
    ofFigures.filter((found) => found.rule !== 'figures/no_such_date' || !isTold(found)),
  ];
  return kinds.flat().toSorted((one, other) => one.start - other.start || one.end - other.end);
}
