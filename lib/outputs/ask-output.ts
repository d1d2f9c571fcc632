import { lockArticle } from '@/lib/articles/lock-article';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { articleName } from '@/lib/domain/article/article-title';
import { NotPossible } from '@/lib/domain/errors';
import type { Outlet, OutputState } from '@/lib/domain/outlets';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { loadSource } from './load-source';
import { outputBasis } from './output-basis';
import { hasOutputFile } from './output-files';
import { formatOf } from './output-formats';
import type { OutputSetting } from './output-setting';

export type AskedOutput = { outputId: string; state: OutputState; isLong: boolean };
type Asked = { articleId: string; outlet: Outlet; revisionId: string | null };

/**
 * The output that is there, or on its way, from the very same text; else a new one that waits.
 * @throws NotFound, Forbidden, NotPossible as `loadSource`, and `output_not_for_drafts`
 */
export async function askOutput(
  tx: Tx,
  ctx: Ctx,
  asked: Asked,
  setting: OutputSetting,
): Promise<AskedOutput> {
  const { articleId, outlet, revisionId } = asked;
  // Two who ask at once are one after the other, and the second finds what the first asked for.
  await lockArticle(tx, ctx, articleId, ['desk', 'archive']);
  requirePermission(ctx.actor, 'output.make', {});
  const { isLong, takesDrafts } = formatOf(outlet);
  if (revisionId === null && !takesDrafts) throw new NotPossible('output_not_for_drafts');
  const { source } = await loadSource(tx, asked, setting, ctx.now);
  const basis = outputBasis(outlet, source, setting.make);
  const found = await tx.output.findMany({
    where: { articleId, basis, state: { in: ['waiting', 'making', 'made'] } },
    orderBy: { askedAt: 'desc' },
    select: { id: true, state: true, fileHash: true },
  });
  for (const { id, state, fileHash } of found)
    if (state !== 'made' || (await hasOutputFile(fileHash))) return { outputId: id, state, isLong };
  const { heading, bodyName } = source.content;
  const { id } = await tx.output.create({
    data: {
      articleId,
      revisionId,
      outlet,
      contentHash: source.contentHash,
      basis,
      title: articleName({ headline: heading.headline, bodyName }),
      askedById: ctx.actor.id,
      askedByName: ctx.actor.displayName,
      askedAt: ctx.now,
    },
    select: { id: true },
  });
  return { outputId: id, state: 'waiting', isLong };
}
