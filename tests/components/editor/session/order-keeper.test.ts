import { describe, expect, it } from 'vitest';
import type { ActionResult } from '@/lib/web/run-action';
import { OrderKeeper } from '@/components/editor/session/order-keeper';
import { Value } from '@/components/editor/session/value';

type Moved = ActionResult<{ structureVersion: number }>;
const moved: Moved = { ok: true, value: { structureVersion: 2 } };

function openOrder() {
  const order = new Value<readonly string[]>(['甲', '乙', '丙']);
  const sent: { order: string[]; answer: (result: Moved) => void }[] = [];
  const keeper = new OrderKeeper(
    order,
    (wanted) => new Promise((answer) => sent.push({ order: wanted, answer })),
  );
  return { order, sent, keeper };
}

describe('a new order of the sections', () => {
  it('shows at once', () => {
    const { order, keeper } = openOrder();
    void keeper.move(['乙', '甲', '丙']);
    expect(order.get()).toEqual(['乙', '甲', '丙']);
  });

  it('moves made while one is under way become one more request, with the newest order', async () => {
    const { sent, keeper } = openOrder();
    const done = keeper.move(['乙', '甲', '丙']);
    void keeper.move(['乙', '丙', '甲']);
    void keeper.move(['丙', '乙', '甲']);
    expect(sent).toHaveLength(1);
    sent[0]?.answer(moved);
    await new Promise(setImmediate);
    expect(sent.map(({ order }) => order)).toEqual([
      ['乙', '甲', '丙'],
      ['丙', '乙', '甲'],
    ]);
    sent[1]?.answer(moved);
    expect(await done).toEqual(moved);
    expect(keeper.isMoving).toBe(false);
  });

  it('a refusal ends it, and is told', async () => {
    const { sent, keeper } = openOrder();
    const refused: Moved = { ok: false, failure: { code: 'conflict', reason: 'structure_changed' } };
    const done = keeper.move(['乙', '甲', '丙']);
    void keeper.move(['丙', '乙', '甲']);
    sent[0]?.answer(refused);
    expect(await done).toEqual(refused);
    expect(sent).toHaveLength(1);
  });
});
