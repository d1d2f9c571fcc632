import { can } from '@/lib/domain/permissions/can';
import { isAsked } from '@/lib/domain/permissions/is-asked';
import type { Reading } from '@/lib/db/context';
import { submissionRows, type SubmissionRow } from './submission-rows';

/** What a department handed in for a request, the newest first: for the office, and for the department itself unless cancelled. */
export async function listSubmissionsForRequest(
  { actor, db }: Reading,
  requestId: string,
): Promise<SubmissionRow[]> {
  const request = await db.materialRequest.findUnique({
    where: { id: requestId },
    select: { departmentId: true, cancelledAt: true },
  });
  if (!request) return [];
  const { departmentId, cancelledAt } = request;
  const isOwn = isAsked(actor, { departmentId, requestIds: [requestId] });
  const facts = { isAsked: cancelledAt === null && isOwn };
  if (!can(actor, 'request.read', facts).allowed) return [];
  return submissionRows(db, actor, { requestId });
}
