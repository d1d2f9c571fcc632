import type { Claim } from '@/lib/claims/claim';
import type { Contradiction } from './contradiction';
import { finding } from './find';
import { overlap, plainNumber, printedRange } from './figures';
import type { Figure } from './statements';

/** 48件中的24件,占60% and 48件,其中24件…,占60%: a share against the part and the whole it is of. */
const PART = /^[^,。]{0,6}中的?(?:有)?$|^[^。、]{0,12}其中[^,、]{0,10}$/;
const SHARE = /^[^,、。0-9]{0,10},?(?:占比?|占(?:其|总数|总量|全部)的?)(?:达到?|为)?$/;

export function statedShares(statement: readonly Figure[]): Contradiction[] {
  return statement.flatMap((share, at) => {
    const [whole, part] = [wholeBefore(statement, at - 2), statement[at - 1]];
    if (!whole?.isUsable || !part?.isUsable || !share.isUsable || share.claim.unit !== '%') return [];
    if (whole.claim.unit !== part.claim.unit || whole.claim.kind === 'rate') return [];
    if (!PART.test(part.before) || !SHARE.test(share.before)) return [];
    const one = against(whole.claim, part.claim, share.claim);
    return one ? [one] : [];
  });
}

/** The whole, over what is said of its growth: 收入45亿元，增长4%，其中税收36亿元. */
function wholeBefore(statement: readonly Figure[], at: number): Figure | undefined {
  return statement.slice(0, at + 1).findLast(({ claim }) => claim.kind !== 'rate');
}

function against(whole: Claim, part: Claim, share: Claim): Contradiction | null {
  const [all, some] = [printedRange(whole), printedRange(part)];
  if (all.low <= 0) return null;
  const range = { low: (some.low / all.high) * 100, high: (some.high / all.low) * 100 };
  if (overlap(range, printedRange(share))) return null;
  const exact = ((part.value ?? 0) / (whole.value ?? 1)) * 100;
  const computed = `${plainNumber(Number(exact.toFixed(Math.max(1, share.decimals))))}%`;
  return finding('share', [share, part, whole], {
    sum: `${part.valueText} ÷ ${whole.valueText} = ${computed} ≠ ${share.valueText}`,
    took: [part.text, whole.text],
    stated: share.valueText,
    computed,
  });
}
