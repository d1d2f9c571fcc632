import { expect, test } from 'vitest';
import { remembered } from '@/lib/proposals/remembered';
import { proposalAsSaved } from '@/lib/proposals/proposal-as-saved';

test('what was reckoned for a key is not reckoned again, until so many others were asked for', () => {
  const keep = remembered<number>();
  let reckoned = 0;
  const ask = (key: string) => keep(key, () => ++reckoned);
  expect([ask('one'), ask('other'), ask('one')]).toEqual([1, 2, 1]);
  for (let at = 0; at < 198; at++) ask(`${at}`);
  expect(ask('one')).toBe(1);
  ask('another');
  expect(ask('one')).toBe(1);
  expect(ask('other')).toBe(202);
});

test('a proposal is another after each save of its head or of a text', () => {
  const proposal = { id: 'p', headVersion: 1, texts: [{ version: 2 }] };
  const saved = [
    proposal,
    { ...proposal, headVersion: 2 },
    { ...proposal, headVersion: 2, texts: [{ version: 3 }] },
    { ...proposal, headVersion: 2, texts: [{ version: 3 }, { version: 2 }] },
    { ...proposal, id: 'q' },
  ];
  expect(new Set(saved.map(proposalAsSaved)).size).toBe(saved.length);
});
