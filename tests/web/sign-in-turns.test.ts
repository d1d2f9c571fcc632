import { expect, test } from 'vitest';
import { inSignInTurn } from '@/lib/web/sign-in-turns';

/** Attempts that end when they are told to. */
function attempts() {
  const running: (() => void)[] = [];
  const begin = (address: string) =>
    inSignInTurn(address, () => new Promise<string>((resolve) => running.push(() => resolve(address))));
  const endAll = async () => {
    for (let turn = 0; turn < 60; turn++) {
      for (const end of running.splice(0)) end();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { running, begin, endAll };
}

test('two attempts run at one time, the others wait for their turn', async () => {
  const { running, begin, endAll } = attempts();
  const all = Promise.all(['a', 'b', 'c', 'd'].map(begin));
  await new Promise((resolve) => setImmediate(resolve));
  expect(running).toHaveLength(2);
  await endAll();
  expect(await all).toEqual(['a', 'b', 'c', 'd']);
});

test('of one address twenty wait, more are refused at once, and others are let wait', async () => {
  const { begin, endAll } = attempts();
  const crowd = Array.from({ length: 25 }, () => begin('crowd'));
  const other = begin('other');
  const refused = crowd.slice(20).map((one) => expect(one).rejects.toMatchObject({ reason: 'locked_out' }));
  await Promise.all(refused);
  await endAll();
  expect(await Promise.all(crowd.slice(0, 20))).toHaveLength(20);
  expect(await other).toBe('other');
  const later = begin('crowd');
  await endAll();
  expect(await later).toBe('crowd');
});
