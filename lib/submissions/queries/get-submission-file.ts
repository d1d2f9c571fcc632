import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { isAsked } from '@/lib/domain/permissions/is-asked';
import type { Reading } from '@/lib/db/context';
import { isId } from '@/lib/input/is-id';

export type StoredFile = { fileName: string; byteSize: number; hash: string };

/**
 * A file as it was handed in, for the office, and for the department it came from unless the request was cancelled.
 * @throws NotFound `submission`
 */
export async function getSubmissionFile({ actor, db }: Reading, fileId: string): Promise<StoredFile> {
  if (!isId(fileId)) throw new NotFound('submission');
  const file = await db.submissionFile.findUnique({
    where: { id: fileId },
    select: {
      fileName: true,
      byteSize: true,
      hash: true,
      submission: { select: { request: { select: { id: true, departmentId: true, cancelledAt: true } } } },
    },
  });
  if (!file) throw new NotFound('submission');
  const { submission, ...stored } = file;
  const { id, departmentId, cancelledAt } = submission.request;
  const facts = { isAsked: cancelledAt === null && isAsked(actor, { departmentId, requestIds: [id] }) };
  if (!can(actor, 'request.read', facts).allowed) throw new NotFound('submission');
  return stored;
}
