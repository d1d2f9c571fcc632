'use client';

import type { Failure } from '@/lib/web/failure';
import { useAdminWords } from '@/components/words/use-admin-words';
import { useFieldsWords } from '@/components/words/use-fields-words';

/** What is wrong with words sent together, each named; null when nothing is. */
export function useWordFaults(failure: Failure | null, words: readonly string[]): string | null {
  const t = useAdminWords('cues.add');
  const fields = useFieldsWords();
  const faults = Object.entries(failure?.fields ?? {}).flatMap(([path, key]) => {
    const fault = fields.has(key) ? fields(key) : fields('invalid');
    const word = words[Number(/^texts\.(\d+)$/.exec(path)?.[1])];
    if (word !== undefined) return [t('fault', { text: word, fault })];
    return path === 'texts' ? [fault] : [];
  });
  return faults.length > 0 ? faults.join(t('and')) : null;
}
