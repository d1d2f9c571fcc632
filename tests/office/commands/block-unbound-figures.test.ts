import { beforeEach, expect, test } from 'vitest';
import { blockUnboundFigures } from '@/lib/office/commands/block-unbound-figures';
import { getOfficeChoices } from '@/lib/office/queries';
import { resetDb, testDb } from '../../support/database';
import { lastEvent } from '../../support/newsroom';
import { ctxOf, person } from '../../support/office';

const db = testDb();
beforeEach(() => resetDb());

test('an administrator requires figures to be bound, and takes it back', async () => {
  const ctx = ctxOf(db, await person(db, { roles: ['admin'] }));
  await blockUnboundFigures(ctx, { allowed: true, version: 0 });
  expect(await getOfficeChoices(db)).toMatchObject({ unboundBlocks: true, version: 1 });
  expect(await lastEvent(db)).toMatchObject({
    type: 'office.unbound_figures_block',
    payload: { allowed: true },
  });
  await expect(blockUnboundFigures(ctx, { allowed: false, version: 0 })).rejects.toMatchObject({
    reason: 'stale',
  });
  await blockUnboundFigures(ctx, { allowed: false, version: 1 });
  expect(await getOfficeChoices(db)).toMatchObject({ unboundBlocks: false });
});

test('nobody else does', async () => {
  for (const roles of [['writer'], ['reviewer'], ['publisher'], ['auditor'], ['contributor']] as const) {
    const ctx = ctxOf(db, await person(db, { roles: [...roles] }));
    await expect(blockUnboundFigures(ctx, { allowed: true, version: 0 })).rejects.toMatchObject({
      reason: 'needs_admin',
    });
  }
});
