'use client';

import { useLayoutEffect, useOptimistic, useRef } from 'react';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/web/run-action';
import { focusMoved, type Move } from './focus-moved';

export type OrderChange = { before: string[]; after: string[] };

/** A list put in order one step at a time: shown moved at once, back where it was if refused. */
export function useOrder(ids: string[], send: (change: OrderChange) => Promise<ActionResult<void>>) {
  const [order, showOrder] = useOptimistic(ids);
  const { failure, run } = useAction();
  const lastMove = useRef<Move | null>(null);

  useLayoutEffect(() => {
    if (lastMove.current) focusMoved(lastMove.current);
  }, [order]);

  function move({ id, direction }: Move) {
    const from = order.indexOf(id);
    const to = direction === 'up' ? from - 1 : from + 1;
    if (from < 0 || to < 0 || to >= order.length) return;
    const after = order.filter((other) => other !== id);
    after.splice(to, 0, id);
    lastMove.current = { id, direction };
    run(() => {
      showOrder(after);
      return send({ before: order, after });
    });
  }

  return { order, move, failure };
}
