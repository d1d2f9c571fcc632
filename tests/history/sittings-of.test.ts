import { expect, test } from 'vitest';
import { sittingsOf, type Change } from '@/lib/history/sittings-of';

const minute = (at: number) => new Date(Date.UTC(2026, 0, 5, 9, at));
let version = 0;
const by = (personId: string | null, at: number, sectionId: string | null = 'a'): Change => ({
  personId,
  at: minute(at),
  sectionId,
  version: ++version,
});
const told = (changes: Change[], ends: Date[] = []) =>
  sittingsOf(changes, ends).map(({ personId, from, to, changes: made }) => [personId, from, to, made.length]);

test('saves of one person without a long pause are one sitting, newest first', () => {
  const changes = [by('lin', 0), by('lin', 20), by('lin', 49), by('lin', 80)];
  expect(told(changes)).toEqual([
    ['lin', minute(80), minute(80), 1],
    ['lin', minute(0), minute(49), 3],
  ]);
});

test('two people at once have a sitting each', () => {
  const changes = [by('lin', 0), by('he', 5), by('lin', 10), by('he', 20), by(null, 21)];
  expect(told(changes)).toEqual([
    [null, minute(21), minute(21), 1],
    ['he', minute(5), minute(20), 2],
    ['lin', minute(0), minute(10), 2],
  ]);
});

test('a revision made in between ends every sitting', () => {
  const changes = [by('lin', 0), by('he', 5), by('lin', 10), by('he', 11)];
  expect(told(changes, [minute(8)])).toEqual([
    ['he', minute(11), minute(11), 1],
    ['lin', minute(10), minute(10), 1],
    ['he', minute(5), minute(5), 1],
    ['lin', minute(0), minute(0), 1],
  ]);
});
