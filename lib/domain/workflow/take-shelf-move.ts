import { NotPossible } from '@/lib/domain/errors';
import type { Guard } from './guards';
import { SHELF_MOVES, type Shelf, type ShelfAction, type ShelfFacts, type ShelfMove } from './shelf';

const moveOf = <A extends ShelfAction>(action: A) =>
  SHELF_MOVES.find((move): move is Extract<ShelfMove, { action: A }> => move.action === action);

/** Whether the shelf alone lets the action happen: for offering or hiding a button. */
export function isShelfMovePossible(shelf: Shelf, action: ShelfAction): boolean {
  return (moveOf(action)?.from as readonly Shelf[] | undefined)?.includes(shelf) ?? false;
}

/**
 * The move an action makes from a shelf.
 * @throws NotPossible `wrong_shelf` when the article does not lie there, else the name of the first guard that fails.
 */
export function takeShelfMove<A extends ShelfAction>(
  shelf: Shelf,
  action: A,
  facts: ShelfFacts<A>,
): Extract<ShelfMove, { action: A }> {
  const move = moveOf(action);
  if (!move || !isShelfMovePossible(shelf, action)) throw new NotPossible('wrong_shelf', { shelf, action });
  const holds = facts as Partial<Record<Guard, boolean>>;
  const failed = (move.guards as readonly Guard[]).find((guard) => holds[guard] !== true);
  if (failed) throw new NotPossible(failed);
  return move;
}
