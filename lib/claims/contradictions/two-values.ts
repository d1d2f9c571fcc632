import type { Claim } from '@/lib/claims/claim';
import { printedFormsAgree } from '@/lib/claims/printed-forms-agree';
import type { ReckonedArticle, ReckonedRole } from './reckoned-article';
import type { Contradiction } from './contradiction';
import { finding } from './find';
import { metricOf } from './metric';

type Said = { claim: Claim; role: ReckonedRole };

/** Where a figure of the body is said once more. */
const REPEATS: ReadonlySet<ReckonedRole> = new Set(['headline', 'heading', 'caption', 'lead', 'table']);

/**
 * One thing with two figures in one article. The same is: the same words to the last one, unit, period and place, said
 * once in a place that repeats the body (headline, lead, caption, table) and once elsewhere. A thing that has several
 * figures within one of them (towns, schools) is left alone.
 */
export function twoValues(article: ReckonedArticle): Contradiction[] {
  const byMetric = new Map<string, Said[]>();
  const parts = [...article.parts].sort((one, other) => one.start - other.start);
  let at = 0;
  for (const claim of [...article.claims].sort((one, other) => one.start - other.start)) {
    while (at < parts.length - 1 && (parts[at]?.end ?? 0) <= claim.start) at += 1;
    const part = parts[at];
    const metric = part && part.role !== 'outlook' ? metricOf(article, part, claim) : null;
    if (!part || !metric) continue;
    const said = byMetric.get(metric);
    if (said) said.push({ claim, role: part.role });
    else byMetric.set(metric, [{ claim, role: part.role }]);
  }
  return [...byMetric].flatMap(([metric, said]) => {
    const one = disagreement(metric, said);
    return one ? [one] : [];
  });
}

function disagreement(metric: string, said: readonly Said[]): Contradiction | null {
  if (said.length > 6 || !said.some(({ role }) => REPEATS.has(role))) return null;
  const hasSeveral = said.some((one) =>
    said.some(
      (other) => one.role === other.role && one !== other && !printedFormsAgree(form(one), form(other)),
    ),
  );
  if (hasSeveral) return null;
  const [first] = said;
  const other = said.find((one) => first && !printedFormsAgree(form(first), form(one)));
  if (!first || !other) return null;
  return finding('two_values', [first.claim, other.claim], {
    sum: `${first.claim.valueText} ≠ ${other.claim.valueText}`,
    took: [metric.split('|')[0] ?? ''],
    stated: first.claim.valueText,
    computed: other.claim.valueText,
  });
}

function form({ claim }: Said) {
  return { ...claim, value: claim.value ?? 0 };
}
