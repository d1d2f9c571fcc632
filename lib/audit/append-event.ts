import type { Actor } from '@/lib/domain/permissions/roles';
import type { EventType } from '@/lib/domain/events';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/client';

export type NewEvent = {
  type: EventType;
  articleId?: string | null;
  /** What the event is about, when not the article itself. */
  subjectId?: string | null;
  payload?: Prisma.InputJsonObject;
};

/**
 * Adds a row to the audit log, inside the caller's transaction. Call it last: from here to the commit
 * every other writer of the log waits.
 */
export async function appendEvent(tx: Tx, ctx: { actor: Actor }, event: NewEvent): Promise<void> {
  await tx.event.create({
    data: {
      type: event.type,
      actorId: ctx.actor.id,
      actorName: ctx.actor.displayName,
      articleId: event.articleId ?? null,
      subjectId: event.subjectId ?? null,
      payload: event.payload ?? {},
    },
    select: { type: true },
  });
}
