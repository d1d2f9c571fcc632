'use client';

import { useState } from 'react';
import type { ActionResult } from '@/lib/web/run-action';
import { ask } from './ask';
import { useFailureText } from './failure-notice';

export type BatchItem = { id: string; title: string };
export type BatchLine = BatchItem & { isDone: boolean; says: string };
export type Batch = {
  /** What is being done, or was, in words; null: nothing yet. */
  name: string | null;
  lines: BatchLine[];
  total: number;
  isRunning: boolean;
};

const NOTHING: Batch = { name: null, lines: [], total: 0, isRunning: false };

/** Does the same with several things, each by its own command, and keeps what became of each. */
export function useBatch() {
  const describe = useFailureText();
  const [batch, setBatch] = useState<Batch>(NOTHING);

  /** @returns the ids of those that were refused */
  async function run<T>(
    name: string,
    items: readonly BatchItem[],
    act: (id: string) => Promise<ActionResult<T>>,
    says: (value: T) => string,
  ): Promise<string[]> {
    const lines: BatchLine[] = [];
    const show = (isRunning: boolean) =>
      setBatch({ name, lines: [...lines], total: items.length, isRunning });
    show(true);
    for (const item of items) {
      const result = await ask(() => act(item.id));
      lines.push({
        ...item,
        isDone: result.ok,
        says: result.ok ? says(result.value) : describe(result.failure),
      });
      show(lines.length < items.length);
    }
    return lines.filter(({ isDone }) => !isDone).map(({ id }) => id);
  }
  return { batch, run, clear: () => setBatch(NOTHING) };
}
