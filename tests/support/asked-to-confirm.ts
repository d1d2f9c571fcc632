import { askConfirmation } from '@/lib/confirmations/commands/ask-confirmation';
import type { Db } from '@/lib/db/client';
import { askedDepartment, type AskedDepartment } from './asked-department';
import { ctxOf } from './office';

export type AskedToConfirm = AskedDepartment & {
  /** The second section of the article, which the department is asked about. */
  sectionId: string;
  confirmationId: string;
  contentHash: string;
  askedAt: Date;
};

/** A department asked, an hour ago, to confirm the body section of an article. */
export async function askedToConfirm(db: Db, name?: string): Promise<AskedToConfirm> {
  const asked = await askedDepartment(db, name);
  const [, sectionId = ''] = asked.sectionIds;
  return { ...asked, sectionId, ...(await askAgain(db, { ...asked, sectionId })) };
}

/** Asks for the text as it stands now. */
export async function askAgain(
  db: Db,
  { writer, departmentId, sectionId }: Pick<AskedToConfirm, 'writer' | 'departmentId' | 'sectionId'>,
  askedAt = new Date(Date.now() - 3_600_000),
) {
  const ctx = ctxOf(db, writer, askedAt);
  const { confirmationId } = await askConfirmation(ctx, { sectionId, departmentId, note: '请核对场次' });
  const { contentHash } = await db.confirmation.findUniqueOrThrow({
    where: { id: confirmationId },
    select: { contentHash: true },
  });
  return { confirmationId, contentHash, askedAt };
}
