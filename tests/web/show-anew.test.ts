import { beforeEach, expect, test, vi } from 'vitest';
import { toFailure } from '@/lib/web/failure';
import { showAnew } from '@/lib/web/show-anew';
import { Conflict, Forbidden } from '@/lib/domain/errors';

const read = vi.hoisted(() => ({ anew: 0 }));
// What is asked of Next, which needs a running server to do it.
vi.mock('next/cache', () => ({ refresh: () => void read.anew++ }));
beforeEach(() => {
  read.anew = 0;
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

const refused = (error: unknown) => showAnew({ ok: false, failure: toFailure(error) });

test('a page is read anew when its step is done, and when it was refused', () => {
  expect(showAnew({ ok: true, value: 7 })).toEqual({ ok: true, value: 7 });
  refused(new Conflict('stale'));
  refused(new Forbidden('own_roles'));
  expect(read.anew).toBe(3);
});

test.each([
  ['the database is away', Object.assign(new Error('refused'), { code: 'P1001' }), 'unavailable'],
  ['nobody foresaw it', new Error('?'), 'unexpected'],
])('a page stays with what is typed on it when %s', (_, error, code) => {
  expect(refused(error)).toMatchObject({ ok: false, failure: { code } });
  expect(read.anew).toBe(0);
});
