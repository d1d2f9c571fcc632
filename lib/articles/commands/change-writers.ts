import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import type { Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { Invalid, NotPossible } from '@/lib/domain/errors';
import { parseInput } from '@/lib/input/parse-input';
import { changeWritersInput } from '@/lib/articles/input';
import { isOrphaned } from '@/lib/articles/is-orphaned';
import { isWriterOn } from '@/lib/articles/is-writer-on';
import { lockArticle } from '@/lib/articles/lock-article';

/**
 * Adds writers to the article and removes others, whatever its state. Sections owned by a removed writer lose their
 * owner. When no writer on the article can write any more, any writer may do this. The input says who is added and who
 * is removed, so that two changes made at the same time both take effect.
 * @returns the ids of the article's writers after the change
 * @throws Invalid, NotFound, Forbidden; NotPossible `last_writer`
 */
export async function changeWriters(ctx: Ctx, raw: unknown): Promise<{ writerIds: string[] }> {
  const { articleId, add, remove } = parseInput(changeWritersInput, raw);
  return transaction(ctx, async (tx) => {
    await lockArticle(tx, ctx, articleId);
    requirePermission(ctx.actor, 'article.assign', {
      isWriter: await isWriterOn(tx, articleId, ctx.actor),
      isOrphaned: await isOrphaned(tx, articleId),
    });
    await requireWriters(tx, add);

    const joined = await tx.articleWriter.createManyAndReturn({
      data: add.map((personId) => ({ articleId, personId })),
      skipDuplicates: true,
      select: { personId: true },
    });
    const left = await tx.articleWriter.deleteMany({ where: { articleId, personId: { in: remove } } });
    const writers = await tx.articleWriter.findMany({ where: { articleId }, select: { personId: true } });
    const writerIds = writers.map((writer) => writer.personId);
    if (writerIds.length === 0) throw new NotPossible('last_writer');
    if (joined.length === 0 && left.count === 0) return { writerIds };

    await tx.section.updateMany({ where: { articleId, ownerId: { in: remove } }, data: { ownerId: null } });
    recordEvent(tx, ctx, { type: 'article.writers_changed', articleId, payload: { add, remove } });
    return { writerIds };
  });
}

async function requireWriters(tx: Tx, ids: string[]): Promise<void> {
  const found = await tx.person.count({
    where: { id: { in: ids }, disabledAt: null, roles: { has: 'writer' } },
  });
  if (found !== new Set(ids).size) throw new Invalid({ add: 'not_a_writer' });
}
