'use client';

import { useCallback, useEffect, useState } from 'react';
import { ask } from '@/components/ui/ask';
import type { ImportMarks } from '@/lib/imports/import-marks';
import type { OpenedImport } from '@/lib/imports/queries/get-import';
import type { Span } from '@/lib/intake/source';
import type { Failure } from '@/lib/web/failure';
import type { ActionResult } from '@/lib/web/run-action';

export type MarkActions = Record<
  'look' | 'correct' | 'findMarks',
  (input: unknown) => Promise<ActionResult<ImportMarks>>
>;
export type Marks = ImportMarks & {
  look: (flag: number, isLooked: boolean) => void;
  /** Null takes a correction back. Why it was refused; null when it was not. */
  correct: (flag: number, correction: (Span & { text: string }) | null) => Promise<Failure | null>;
};

/** What of an import was looked at and corrected, kept with it as soon as it is done; asked for again on coming back. */
export function useImportMarks(opened: OpenedImport, { look, correct, findMarks }: MarkActions) {
  const { id: importId } = opened;
  const [marks, setMarks] = useState<ImportMarks>({ looked: opened.looked, corrections: opened.corrections });
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    const comeBack = () => {
      void ask(() => findMarks({ importId })).then((found) => found.ok && setMarks(found.value));
    };
    window.addEventListener('focus', comeBack);
    return () => window.removeEventListener('focus', comeBack);
  }, [importId, findMarks]);
  const tick = useCallback(
    (flag: number, isLooked: boolean) => {
      setMarks((before) => withLooked(before, flag, isLooked));
      void ask(() => look({ importId, flag, isLooked })).then((result) => {
        setFailure(result.ok ? null : result.failure);
        if (!result.ok) setMarks((before) => withLooked(before, flag, !isLooked));
      });
    },
    [importId, look],
  );
  const put = useCallback(
    async (flag: number, correction: (Span & { text: string }) | null) => {
      const result = await ask(() => correct({ importId, flag, correction }));
      if (result.ok) setMarks(result.value);
      return result.ok ? null : result.failure;
    },
    [importId, correct],
  );
  return { ...marks, failure, look: tick, correct: put };
}

function withLooked({ looked, corrections }: ImportMarks, flag: number, isLooked: boolean): ImportMarks {
  const others = looked.filter((number) => number !== flag);
  return { looked: isLooked ? [...others, flag] : others, corrections };
}
