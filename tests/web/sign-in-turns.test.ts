import { expect, test } from 'vitest';
import { inSignInTurn } from '@/lib/web/sign-in-turns';

test('two attempts run at one time, the others wait for their turn', async () => {
  const running: (() => void)[] = [];
  const begin = (name: string) =>
    inSignInTurn(() => new Promise<string>((resolve) => running.push(() => resolve(name))));
  const all = Promise.all(['a', 'b', 'c', 'd'].map(begin));
  await new Promise((resolve) => setImmediate(resolve));
  expect(running).toHaveLength(2);
  for (let turn = 0; turn < 10; turn++) {
    for (const end of running.splice(0)) end();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await all).toEqual(['a', 'b', 'c', 'd']);
});
