import type { Actor } from '@/lib/domain/permissions/roles';
import type { Tx } from '@/lib/db/client';

/** Notes that the actor wrote a part of the article: whoever did can never review it. */
export async function recordAuthor(tx: Tx, articleId: string, actor: Actor): Promise<void> {
  if (actor.id === null) return;
  await tx.articleAuthor.createMany({ data: [{ articleId, personId: actor.id }], skipDuplicates: true });
}
