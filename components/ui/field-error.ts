'use client';

import type { Failure } from '@/lib/web/failure';
import { useFieldsWords } from '@/components/words/use-fields-words';

/** The sentence to show next to a field of a refused form, or undefined. */
export function useFieldError(failure: Failure | null): (path: string) => string | undefined {
  const t = useFieldsWords();
  return (path) => {
    const key = failure?.fields?.[path];
    if (!key) return undefined;
    const limits = failure.details?.limits as Record<string, number> | undefined;
    return t.has(key) ? t(key, { max: String(limits?.[path] ?? 'none') }) : t('invalid');
  };
}
