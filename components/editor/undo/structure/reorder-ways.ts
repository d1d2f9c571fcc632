import type { ArticleSession } from '@/components/editor/session/article-session';
import type { Outcome } from '@/components/editor/undo/deed';
import type { Ways } from '@/components/editor/undo/structure-deed';
import { doneAt, refusedBy } from '@/components/editor/undo/structure/outcome-of';

type Order = readonly string[];

/** The sections in another order; those that came since stay where they are. */
export function reorderWays(session: ArticleSession, before: Order, after: Order, movedId: string): Ways {
  return {
    takeBack: () => reorder(session, after, before, movedId),
    doAgain: () => reorder(session, before, after, movedId),
  };
}

async function reorder(session: ArticleSession, from: Order, to: Order, movedId: string): Promise<Outcome> {
  const now = session.order.get();
  const standing = now.filter((id) => from.includes(id));
  if (standing.join() !== from.join()) return { kind: 'gone' };
  const queue = [...to];
  const wanted = now.map((id) => (from.includes(id) ? (queue.shift() ?? id) : id));
  const moved = await session.keeper.move(wanted);
  if (moved && !moved.ok) {
    session.order.set(now);
    return refusedBy(moved.failure);
  }
  return doneAt({ part: 'bar', sectionId: movedId });
}
