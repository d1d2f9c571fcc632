'use client';

import { useFieldsWords } from '@/components/words/use-fields-words';
import { useIntakeWords } from '@/components/words/use-intake-words';
import { useMaterialWords } from '@/components/words/use-material-words';

/** The sentence for why a file did not come in, in words for who chose it. */
export function useFileFault(): (reason: string, fileName: string) => string {
  const own = useMaterialWords('fileFaults');
  const reading = useIntakeWords('readErrors');
  const fields = useFieldsWords();
  return (reason, fileName) => {
    if (own.has(reason)) return own(reason, { fileName });
    if (reading.has(reason)) return reading(reason, { fileName });
    return fields.has(reason) ? fields(reason, { max: 'none' }) : own('other', { fileName });
  };
}
