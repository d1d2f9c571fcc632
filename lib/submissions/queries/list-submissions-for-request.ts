import { can } from '@/lib/domain/permissions/can';
import { isAsked } from '@/lib/domain/permissions/is-asked';
import type { Actor } from '@/lib/domain/permissions/roles';
import type { Reader } from '@/lib/db/client';
import { submissionRows, type SubmissionRow } from './submission-rows';

/** What a department handed in for a request, the newest first: for the office and for the department itself. */
export async function listSubmissionsForRequest(
  { actor, db }: { actor: Actor; db: Reader },
  requestId: string,
): Promise<SubmissionRow[]> {
  const request = await db.materialRequest.findUnique({
    where: { id: requestId },
    select: { departmentId: true },
  });
  if (!request) return [];
  const facts = { isAsked: isAsked(actor, { ...request, requestIds: [requestId] }) };
  if (!can(actor, 'request.read', facts).allowed) return [];
  return submissionRows(db, actor, { requestId });
}
