import { expect, test } from 'vitest';
import { inTurnsTogether } from '@/lib/web/in-turns-together';

/** Work that ends when it is told to, and gives how often its key was begun. */
function heldWork() {
  const begun: { key: string; end: () => void; fail: () => void }[] = [];
  const work = (key: string) =>
    new Promise<number>((resolve, reject) => {
      const turn = begun.filter((one) => one.key === key).length + 1;
      begun.push({ key, end: () => resolve(turn), fail: () => reject(new Error('failed')) });
    });
  return { begun, together: inTurnsTogether(work) };
}

test('who asks while it is done waits for what is begun afterwards, all of them for the same', async () => {
  const { begun, together } = heldWork();
  const first = together('a');
  const [second, third] = [together('a'), together('a')];
  expect(begun).toHaveLength(1);
  begun[0]?.end();
  expect(await first).toBe(1);
  await expect.poll(() => begun.length).toBe(2);
  const fourth = together('a');
  begun[1]?.end();
  expect(await Promise.all([second, third])).toEqual([2, 2]);
  await expect.poll(() => begun.length).toBe(3);
  begun[2]?.end();
  expect(await fourth).toBe(3);
});

test('one key does not wait for another', async () => {
  const { begun, together } = heldWork();
  void together('a');
  const other = together('b');
  begun[1]?.end();
  expect(await other).toBe(1);
});

test('what failed keeps nobody from the next turn, and is begun anew', async () => {
  const { begun, together } = heldWork();
  const first = together('a');
  const second = together('a');
  begun[0]?.fail();
  await expect(first).rejects.toThrow('failed');
  await expect.poll(() => begun.length).toBe(2);
  begun[1]?.end();
  expect(await second).toBe(2);
  const third = together('a');
  expect(begun).toHaveLength(3);
  begun[2]?.end();
  expect(await third).toBe(3);
});
