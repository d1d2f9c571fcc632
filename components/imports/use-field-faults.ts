'use client';

import type { Failure } from '@/lib/web/failure';
import { useFieldError } from '@/components/ui/field-error';
import { useImportsWords } from '@/components/words/use-imports-words';

const OF_ROW = [
  ['heading.headline', 'headline'],
  ['heading.kicker', 'kicker'],
  ['heading.subhead', 'subhead'],
  ['heading.seriesLabel', 'series'],
  ['byline', 'byline'],
] as const;

/** What is wrong with a planned article, in words: at its two fields, and elsewhere with the row's kind named. */
export function useFieldFaults(failure: Failure | null) {
  const t = useImportsWords();
  const fieldError = useFieldError(failure);
  const others = Object.keys(failure?.fields ?? {}).filter((path) => path !== 'bodyName' && path !== 'year');
  const placeOf = (path: string) => {
    const block = /^blocks\.(\d+)/.exec(path)?.[1];
    if (block !== undefined) return t('blockNumber', { number: Number(block) + 1 });
    const kind = OF_ROW.find(([start]) => path.startsWith(start))?.[1];
    return kind ? t(`kinds.${kind}`) : t('plan');
  };
  const elsewhere = others.map((path) => t('fault', { place: placeOf(path), fault: fieldError(path) ?? '' }));
  return { bodyName: fieldError('bodyName'), year: fieldError('year'), elsewhere: [...new Set(elsewhere)] };
}
