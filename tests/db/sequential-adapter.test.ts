import { expect, test } from 'vitest';
import { transaction } from '@/lib/db/transaction';
import { testDb } from '../support/database';
import { system } from '../support/jobs';

const db = testDb();

test('a transaction asks its connection one thing at a time, though a nested select has many parts', async () => {
  const warnings: string[] = [];
  const note = (warning: Error) => warnings.push(warning.message);
  process.on('warning', note);
  await transaction({ db, actor: system }, async (tx) => {
    await tx.department.create({ data: { name: '民政局' } });
    await tx.department.findMany({ select: { people: true, sections: true, templateSections: true } });
    throw new Error('leave nothing behind');
  }).catch(() => undefined);
  // Node tells of a warning on a later tick.
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', note);
  expect(warnings).toEqual([]);
});

test('a query that fails does not hold up those behind it', async () => {
  const work = transaction({ db, actor: system }, async (tx) => {
    const [failed] = await Promise.allSettled([tx.$queryRaw`SELECT 1/0`, tx.$queryRaw`SELECT 1`]);
    throw new Error(failed.status);
  });
  await expect(work).rejects.toThrow('rejected');
});
