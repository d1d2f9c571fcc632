'use client';

import type { Failure } from '@/lib/web/failure';
import { useFieldsWords } from '@/components/words/use-fields-words';
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
  const words = useFieldsWords();
  const { bodyName, year, ...others } = failure?.fields ?? {};
  const say = (fault: string | undefined) => fault && (words.has(fault) ? words(fault) : words('invalid'));
  const placeOf = (path: string) => {
    const block = /^blocks\.(\d+)/.exec(path)?.[1];
    if (block !== undefined) return t('blockNumber', { number: Number(block) + 1 });
    const kind = OF_ROW.find(([start]) => path.startsWith(start))?.[1];
    return kind ? t(`kinds.${kind}`) : t('plan');
  };
  const elsewhere = Object.entries(others).map(([path, fault]) =>
    t('fault', { place: placeOf(path), fault: say(fault) ?? '' }),
  );
  return { bodyName: say(bodyName), year: say(year), elsewhere: [...new Set(elsewhere)] };
}
