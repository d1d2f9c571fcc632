import { expect, test } from 'vitest';
import { orderTasks } from '@/lib/desk/order-tasks';
import type { Task } from '@/lib/desk/task';
import { DAY_MS } from '@/lib/domain/calendar';

const NOW = new Date('2026-01-10T02:00:00Z');
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
const article = { id: 'a', title: '', bodyName: '区工商联', year: 2025 };

const sentBack: Task = {
  ...{ kind: 'sent_back', key: 'sent back', at: inDays(-1), dueAt: null, article },
  ...{ stage: '初审', by: '', opinion: '' },
};
const review = (key: string, at: Date): Task => ({
  ...{ kind: 'review', key, at, dueAt: null, article, stage: '初审', by: '' },
});
const request = (key: string, dueAt: Date): Task => ({
  ...{ kind: 'request', key, at: inDays(-20), dueAt, requestId: key, season: '', sections: 1 },
});
const scheduled = (key: string, dueAt: Date): Task => ({
  ...{ kind: 'scheduled', key, at: inDays(-1), dueAt, article },
});

test('what is overdue comes first, then what was sent back, then what is due soon, then the longest waiting', () => {
  const tasks = [
    scheduled('goes out tomorrow', inDays(1)),
    request('due in ten days', inDays(10)),
    review('waits a day', inDays(-1)),
    request('due in two days', inDays(2)),
    review('waits five days', inDays(-5)),
    sentBack,
    request('overdue', inDays(-1)),
    scheduled('did not go out', inDays(-2)),
    request('long overdue', inDays(-9)),
  ];
  expect(orderTasks(tasks, NOW).map(({ key }) => key)).toEqual([
    'long overdue',
    'overdue',
    'did not go out',
    'sent back',
    'due in two days',
    'waits five days',
    'waits a day',
    'due in ten days',
    'goes out tomorrow',
  ]);
});
