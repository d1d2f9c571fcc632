import type { Action } from '@/lib/domain/permissions/can';
import type { Guard } from './guards';

/** Where an article lies, beside the two axes: in work, put away, or deleted for 30 days. */
export const SHELVES = ['desk', 'archive', 'bin'] as const;
export type Shelf = (typeof SHELVES)[number];

export const DAYS_IN_BIN = 30;

export function shelfOf({
  archivedAt,
  deletedAt,
}: {
  archivedAt: Date | null;
  deletedAt: Date | null;
}): Shelf {
  if (deletedAt !== null) return 'bin';
  return archivedAt === null ? 'desk' : 'archive';
}

type ShelfMoveShape = {
  from: readonly Shelf[];
  action: string;
  /** `gone`: for good. */
  to: Shelf | 'gone';
  ability: Action;
  guards: readonly Guard[];
  event: string;
};

/**
 * How articles are put away, and the only place that knows it. Everything else that is done with an article asks
 * that it lie on the desk (lib/articles/lock-article.ts), but for withdrawing what is public of it.
 */
export const SHELF_MOVES = [
  {
    from: ['desk'],
    action: 'archive',
    to: 'archive',
    ability: 'article.archive',
    guards: ['not_in_review', 'not_scheduled'],
    event: 'article.archived',
  },
  {
    from: ['archive'],
    action: 'bring_back',
    to: 'desk',
    ability: 'article.archive',
    guards: [],
    event: 'article.brought_back',
  },
  {
    from: ['desk', 'archive'],
    action: 'delete',
    to: 'bin',
    ability: 'article.delete',
    guards: ['never_submitted', 'nobody_asked'],
    event: 'article.deleted',
  },
  {
    from: ['bin'],
    action: 'restore',
    to: 'desk',
    ability: 'article.delete',
    guards: [],
    event: 'article.undeleted',
  },
  {
    from: ['bin'],
    action: 'purge',
    to: 'gone',
    ability: 'jobs.run',
    guards: ['time_in_bin_over', 'never_submitted', 'nobody_asked'],
    event: 'article.purged',
  },
] as const satisfies readonly ShelfMoveShape[];

export type ShelfMove = (typeof SHELF_MOVES)[number];
export type ShelfAction = ShelfMove['action'];
/** The facts a command must supply to take a move: one boolean for each of its guards. */
export type ShelfFacts<A extends ShelfAction> = Record<
  Extract<ShelfMove, { action: A }>['guards'][number],
  boolean
>;
