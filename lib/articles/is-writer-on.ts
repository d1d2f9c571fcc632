import type { Actor } from '@/lib/domain/permissions/roles';
import type { Reader } from '@/lib/db/client';

/** Whether the actor is one of the article's writers. */
export async function isWriterOn(db: Reader, articleId: string, actor: Actor): Promise<boolean> {
  if (actor.id === null) return false;
  const row = await db.articleWriter.findUnique({
    where: { articleId_personId: { articleId, personId: actor.id } },
    select: { personId: true },
  });
  return row !== null;
}
