'use client';

import type { Failure } from '@/lib/web/failure';
import { useFieldError } from '@/components/ui/field-error';
import { useAdminWords } from '@/components/words/use-admin-words';

/** What is wrong with words sent together, each named; null when nothing is. */
export function useWordFaults(failure: Failure | null, words: readonly string[]): string | null {
  const t = useAdminWords('cues.add');
  const fieldError = useFieldError(failure);
  const faults = Object.keys(failure?.fields ?? {}).flatMap((path) => {
    const fault = fieldError(path) ?? '';
    const word = words[Number(/^texts\.(\d+)$/.exec(path)?.[1])];
    if (word !== undefined) return [t('fault', { text: word, fault })];
    return path === 'texts' ? [fault] : [];
  });
  return faults.length > 0 ? faults.join(t('and')) : null;
}
