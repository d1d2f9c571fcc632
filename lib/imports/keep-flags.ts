import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import type { UnlookedFlag } from './unlooked-flags';

/** Writes down with an article what of its import nobody looked at. `sectionIds`: of the planned blocks, in order. */
export async function keepFlags(
  tx: Tx,
  ctx: Ctx,
  articleId: string,
  { flags, sectionIds }: { flags: readonly UnlookedFlag[]; sectionIds: readonly string[] },
): Promise<void> {
  if (flags.length === 0) return;
  const standing = await tx.importFlag.count({ where: { articleId } });
  await tx.importFlag.createMany({
    data: flags.map(({ block, ...flag }, number) => ({
      ...flag,
      articleId,
      sectionId: block === null ? null : (sectionIds[block] ?? null),
      position: standing + number,
      createdAt: ctx.now,
    })),
  });
}
