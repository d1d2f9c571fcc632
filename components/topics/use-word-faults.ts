'use client';

import { useTranslations } from 'next-intl';
import type { Failure } from '@/lib/web/failure';

/** What is wrong with words sent together, each named; null when nothing is. */
export function useWordFaults(failure: Failure | null, words: readonly string[]): string | null {
  const t = useTranslations('admin.cues.add');
  const fields = useTranslations('fields');
  const faults = Object.entries(failure?.fields ?? {}).flatMap(([path, key]) => {
    const fault = fields.has(key) ? fields(key) : fields('invalid');
    const word = words[Number(/^texts\.(\d+)$/.exec(path)?.[1])];
    if (word !== undefined) return [t('fault', { text: word, fault })];
    return path === 'texts' ? [fault] : [];
  });
  return faults.length > 0 ? faults.join(t('and')) : null;
}
