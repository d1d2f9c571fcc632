'use client';

import { useFactsWords } from '@/components/words/use-facts-words';
import { periodParts } from '@/lib/domain/facts/period';

/** A stored period in the reader's language. */
export function usePeriodWords(): (period: string) => string {
  const t = useFactsWords('periodOf');
  return (period) => {
    const parts = periodParts(period);
    if (!parts) return period;
    const { form, ...values } = parts;
    const sameYear = parts.form === 'months' && parts.fromYear === parts.year;
    return t(form, { ...values, sameYear: `${sameYear}` });
  };
}
