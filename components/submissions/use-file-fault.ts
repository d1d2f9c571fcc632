'use client';

import { useTranslations } from 'next-intl';

/** The sentence for why a file did not come in, in words for who chose it. */
export function useFileFault(): (reason: string, fileName: string) => string {
  const own = useTranslations('material.fileFaults');
  const reading = useTranslations('intake.readErrors');
  const fields = useTranslations('fields');
  return (reason, fileName) => {
    if (own.has(reason)) return own(reason, { fileName });
    if (reading.has(reason)) return reading(reason, { fileName });
    return fields.has(reason) ? fields(reason) : own('other', { fileName });
  };
}
