import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { Conflict } from '@/lib/domain/errors';
import type { NewRequest } from './input';
import { moveLinks } from './move-due-date';
import { requireAhead } from './require-ahead';

export type WrittenRequest = {
  id: string;
  departmentId: string;
  departmentName: string;
  dueAt: Date;
  version: number;
  sectionCount: number;
  /** Whether it was added to a request that was open already. */
  isAddition: boolean;
};

type Place = { seasonId: string; seasonDueAt: Date; path: string };

/**
 * Writes a department's request in a season. Without one it is new. A cancelled one is opened again; its old links stay
 * revoked. An open one keeps its sections, words and date, and what is new is added.
 * @throws Conflict `already_asked` with the `department` where all of it has been asked; Invalid `due_past`
 */
export async function writeRequest(
  tx: Tx,
  ctx: Ctx,
  { seasonId, seasonDueAt, path }: Place,
  request: NewRequest,
): Promise<WrittenRequest> {
  const { departmentId } = request;
  const before = await tx.materialRequest.findUnique({
    where: { seasonId_departmentId: { seasonId, departmentId } },
    select: {
      id: true,
      cancelledAt: true,
      guidance: true,
      dueAt: true,
      department: { select: { name: true } },
      sections: { select: { sectionId: true } },
    },
  });
  const standing = before && !before.cancelledAt ? before : null;
  const dueAt = request.dueAt ?? standing?.dueAt ?? seasonDueAt;
  requireAhead(ctx, dueAt, { path: `${path}.dueAt`, ...(standing ? { current: standing.dueAt } : {}) });
  const had = standing?.sections.map(({ sectionId }) => sectionId) ?? [];
  const sectionIds = request.sectionIds.filter((sectionId) => !had.includes(sectionId));
  const guidance = standing ? together(standing.guidance, request.guidance) : request.guidance;
  if (standing && sectionIds.length === 0 && guidance === standing.guidance) {
    throw new Conflict('already_asked', { departmentId, department: standing.department.name });
  }

  const create = sectionIds.map((sectionId) => ({ sectionId }));
  const asked = { guidance, dueAt };
  const select = { id: true, version: true, department: { select: { name: true } } } as const;
  const { department, ...written } = before
    ? await tx.materialRequest.update({
        where: { id: before.id },
        data: {
          ...asked,
          ...(standing ? {} : { createdAt: ctx.now }),
          cancelledAt: null,
          version: { increment: 1 },
          sections: standing ? { create } : { deleteMany: {}, create },
        },
        select,
      })
    : await tx.materialRequest.create({
        data: { ...asked, createdAt: ctx.now, seasonId, departmentId, sections: { create } },
        select,
      });
  if (standing && dueAt.getTime() !== standing.dueAt.getTime()) await moveLinks(tx, [written.id], dueAt);
  return {
    ...written,
    departmentId,
    departmentName: department.name,
    dueAt,
    sectionCount: had.length + sectionIds.length,
    isAddition: standing !== null,
  };
}

function together(before: string, more: string): string {
  if (before === '' || more === '' || before.split('\n').includes(more)) return before || more;
  return `${before}\n${more}`;
}
