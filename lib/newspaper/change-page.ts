import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import type { Prisma } from '@/lib/db/generated/client';
import { Conflict, NotFound } from '@/lib/domain/errors';

/** Over the version the person had before them. @throws NotFound `newspaper`; Conflict `stale` with the version there is */
export async function changePage(
  tx: Tx,
  { now }: Ctx,
  { pageId, version }: { pageId: string; version: number },
  data: Prisma.NewspaperPageUpdateManyMutationInput,
): Promise<void> {
  const { count } = await tx.newspaperPage.updateMany({
    where: { id: pageId, version },
    data: { ...data, updatedAt: now, version: version + 1 },
  });
  if (count > 0) return;
  const page = await tx.newspaperPage.findUnique({ where: { id: pageId }, select: { version: true } });
  if (!page) throw new NotFound('newspaper');
  throw new Conflict('stale', { version: page.version });
}
