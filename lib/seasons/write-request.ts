import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { Conflict } from '@/lib/domain/errors';
import type { NewRequest } from './input';

export type WrittenRequest = {
  id: string;
  departmentId: string;
  departmentName: string;
  dueAt: Date;
  version: number;
  sectionCount: number;
};

/**
 * A department's request in a season: new, or its cancelled one taken up again, whose links stay dead.
 * @throws Conflict `already_asked` with the `department`
 */
export async function writeRequest(
  tx: Tx,
  ctx: Ctx,
  seasonId: string,
  { departmentId, sectionIds, guidance, dueAt }: NewRequest & { dueAt: Date },
): Promise<WrittenRequest> {
  const before = await tx.materialRequest.findUnique({
    where: { seasonId_departmentId: { seasonId, departmentId } },
    select: { id: true, cancelledAt: true, department: { select: { name: true } } },
  });
  if (before && !before.cancelledAt) {
    throw new Conflict('already_asked', { departmentId, department: before.department.name });
  }
  const sections = { create: sectionIds.map((sectionId) => ({ sectionId })) };
  const asked = { guidance, dueAt, createdAt: ctx.now };
  const select = { id: true, version: true, department: { select: { name: true } } } as const;
  const { department, ...written } = before
    ? await tx.materialRequest.update({
        where: { id: before.id },
        data: {
          ...asked,
          cancelledAt: null,
          version: { increment: 1 },
          sections: { deleteMany: {}, ...sections },
        },
        select,
      })
    : await tx.materialRequest.create({ data: { ...asked, seasonId, departmentId, sections }, select });
  return {
    ...written,
    departmentId,
    departmentName: department.name,
    dueAt,
    sectionCount: sectionIds.length,
  };
}
