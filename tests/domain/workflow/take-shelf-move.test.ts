import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { NotPossible } from '@/lib/domain/errors';
import { GUARDS, type Guard } from '@/lib/domain/workflow/guards';
import { SHELF_MOVES, shelfOf, SHELVES, type ShelfAction } from '@/lib/domain/workflow/shelf';
import { isShelfMovePossible, takeShelfMove } from '@/lib/domain/workflow/take-shelf-move';
import { shelfTable } from '../../support/workflow-table';

const ALL_HOLD = Object.fromEntries(GUARDS.map((guard) => [guard, true])) as Record<Guard, boolean>;
const ACTIONS: ShelfAction[] = SHELF_MOVES.map((move) => move.action);

/** Everything that is possible; what is not listed is not. */
const POSSIBLE: Record<string, string> = {
  'desk archive': 'archive article.archived',
  'archive bring_back': 'desk article.brought_back',
  'desk delete': 'bin article.deleted',
  'archive delete': 'bin article.deleted',
  'bin restore': 'desk article.undeleted',
  'bin purge': 'gone article.purged',
};

test('shelf × action: exactly these are possible, and lead exactly there', () => {
  const found: Record<string, string> = {};
  for (const shelf of SHELVES) {
    for (const action of ACTIONS) {
      const cell = `${shelf} ${action}`;
      expect([cell, isShelfMovePossible(shelf, action)]).toEqual([cell, cell in POSSIBLE]);
      try {
        const { to, event } = takeShelfMove(shelf, action, ALL_HOLD);
        found[cell] = `${to} ${event}`;
      } catch (error) {
        expect(error).toBeInstanceOf(NotPossible);
        expect(error).toMatchObject({ reason: 'wrong_shelf', details: { shelf, action } });
      }
    }
  }
  expect(found).toEqual(POSSIBLE);
});

test.each(SHELF_MOVES.flatMap((move) => move.guards.map((guard) => ({ move, guard: guard as Guard }))))(
  '$move.event is refused for $guard alone',
  ({ move, guard }) => {
    expect(() => takeShelfMove(move.from[0], move.action, { ...ALL_HOLD, [guard]: false })).toThrow(
      expect.objectContaining({ reason: guard }),
    );
  },
);

test('an article lies where its dates say, in the bin whatever else they say', () => {
  const at = new Date(0);
  expect(shelfOf({ archivedAt: null, deletedAt: null })).toBe('desk');
  expect(shelfOf({ archivedAt: at, deletedAt: null })).toBe('archive');
  expect(shelfOf({ archivedAt: null, deletedAt: at })).toBe('bin');
  expect(shelfOf({ archivedAt: at, deletedAt: at })).toBe('bin');
});

const unpadded = (table: string) => table.trim().replace(/ +/g, ' ').replace(/-{3,}/g, '---');

test('the table in docs/workflow.md is the table in the code', () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../../docs/workflow.md'), 'utf8');
  const block = /<!-- shelves -->([\s\S]*?)<!-- \/shelves -->/.exec(text)?.[1];
  expect(unpadded(block ?? '')).toBe(unpadded(shelfTable()));
});
