import { expect, test } from 'vitest';
import { pickTasks, TASKS_PER_PAGE } from '@/components/desk/pick-tasks';
import type { Task } from '@/lib/desk/task';

const at = new Date('2026-01-10T02:00:00Z');
const article = { id: 'a', title: '', bodyName: '区工商联', year: 2025 };
const publish = (key: string): Task => ({ kind: 'publish', key, at, dueAt: null, article });
const correct = (key: string): Task => ({ kind: 'correct', key, at, dueAt: null, article });
const hundred = Array.from({ length: 100 }, (_, number) =>
  number % 10 === 0 ? correct(`c${number}`) : publish(`p${number}`),
);

test('a hundred tasks come page by page, with how many there are of each kind', () => {
  const first = pickTasks(hundred, { kind: '', page: 1 });
  expect(first.shown.map(({ key }) => key)).toEqual(hundred.slice(0, TASKS_PER_PAGE).map(({ key }) => key));
  expect(first).toMatchObject({
    total: 100,
    found: 100,
    pageCount: 5,
    counts: [
      { kind: 'correct', count: 10 },
      { kind: 'publish', count: 90 },
    ],
  });
  expect(pickTasks(hundred, { kind: '', page: 5 }).shown.at(-1)?.key).toBe('p99');
});

test('of one kind only those are shown, and the counts stay those of all', () => {
  const picked = pickTasks(hundred, { kind: 'correct', page: 1 });
  expect(picked.shown).toHaveLength(10);
  expect(picked).toMatchObject({ kind: 'correct', total: 100, found: 10, pageCount: 1 });
});

test('a kind there is none of, and a page beyond the last, show what there is', () => {
  expect(pickTasks(hundred, { kind: 'review', page: 99 })).toMatchObject({ kind: null, page: 5, found: 100 });
  expect(pickTasks([], { kind: 'review', page: 0 })).toMatchObject({ shown: [], page: 1, pageCount: 1 });
});
