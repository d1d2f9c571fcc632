import { lockArticle } from '@/lib/articles/lock-article';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { toJson } from '@/lib/db/json';
import { NotFound } from '@/lib/domain/errors';
import type { Outlet, OutputState } from '@/lib/domain/outlets';
import { can } from '@/lib/domain/permissions/can';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { loadOutputOf } from './load-output-of';
import { outputBasis } from './output-basis';
import { hasOutputFile } from './output-files';
import { formatOf } from './output-formats';
import type { OutputOf } from './output-of';
import { optionsOf, type OutputOptions } from './output-options';
import type { OutputSetting } from './output-setting';

export type AskedOutput = { outputId: string; state: OutputState; isLong: boolean };
type Asked = { outlet: Outlet; of: OutputOf; options?: OutputOptions };

/**
 * The output that is there, or on its way, from the very same text; else a new one that waits.
 * @throws NotFound, Forbidden, NotPossible as `loadOutputOf`
 */
export async function askOutput(
  tx: Tx,
  ctx: Ctx,
  { outlet, of, options: chosen }: Asked,
  setting: OutputSetting,
): Promise<AskedOutput> {
  await lockWhatItIsOf(tx, ctx, of);
  requirePermission(ctx.actor, 'output.make', {});
  const { isLong } = formatOf(outlet);
  const options = optionsOf(outlet, chosen);
  const loaded = await loadOutputOf(tx, { outlet, of, options }, setting, ctx.now);
  const basis = outputBasis(outlet, options, loaded.basis, setting.make);
  const found = await tx.output.findMany({
    where: {
      outlet,
      basis,
      articleId: loaded.articleId,
      state: { in: ['waiting', 'making', 'made'] },
    },
    orderBy: { askedAt: 'desc' },
    select: { id: true, state: true, fileHash: true },
  });
  for (const { id, state, fileHash } of found)
    if (state !== 'made' || (await hasOutputFile(fileHash))) return { outputId: id, state, isLong };
  const { id } = await tx.output.create({
    data: {
      articleId: loaded.articleId,
      revisionId: loaded.revisionId,
      reviewId: of.kind === 'review' ? of.reviewId : null,
      seasonId: of.kind === 'season' ? of.seasonId : null,
      year: of.kind === 'year' ? of.year : null,
      outlet,
      options: toJson(options),
      contentHash: loaded.contentHash,
      basis,
      title: loaded.title,
      askedById: ctx.actor.id,
      askedByName: ctx.actor.displayName,
      askedAt: ctx.now,
    },
    select: { id: true },
  });
  return { outputId: id, state: 'waiting', isLong };
}

/**
 * Two who ask at once are one after the other, and the second finds what the first asked for.
 * @throws NotFound where the actor may not see it
 */
async function lockWhatItIsOf(tx: Tx, ctx: Ctx, of: OutputOf): Promise<void> {
  const shelves = ['desk', 'archive'] as const;
  if (of.kind === 'text') return void (await lockArticle(tx, ctx, of.articleId, shelves));
  if (of.kind === 'review') {
    const review = await tx.review.findUnique({ where: { id: of.reviewId }, select: { articleId: true } });
    if (!review) throw new NotFound('review');
    return void (await lockArticle(tx, ctx, review.articleId, shelves));
  }
  const isVisible = ctx.actor.kind === 'system' || can(ctx.actor, 'output.read', {}).allowed;
  if (!isVisible) throw new NotFound(of.kind === 'season' ? 'season' : 'output');
  const key = of.kind === 'season' ? of.seasonId : `${of.year}`;
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`output ${key}`}, 0))::text`;
}
