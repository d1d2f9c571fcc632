import type { Prisma } from '@/lib/db/generated/client';
import type { Reading } from '@/lib/db/context';
import { can } from '@/lib/domain/permissions/can';
import type { Actor } from '@/lib/domain/permissions/roles';
import { listConfirmationRows, type ConfirmationRow } from '@/lib/confirmations/confirmation-row';

/**
 * What the actor's department is asked to confirm and what it answered, in the order of the articles' text. Through a
 * link, or with `requestId`, only for the sections of that request. Nothing for anybody else.
 */
export async function listConfirmationsForDepartment(
  { actor, db }: Reading,
  { requestId }: { requestId?: string } = {},
): Promise<ConfirmationRow[]> {
  const own = ownConfirmations(actor);
  if (!own || !can(actor, 'confirmation.read', { isAsked: true }).allowed) return [];
  const ofRequest = requestId === undefined ? {} : askedThrough(requestId);
  return listConfirmationRows(db, { AND: [own, ofRequest] });
}

function ownConfirmations(actor: Actor): Prisma.ConfirmationWhereInput | null {
  if (actor.kind === 'link') {
    return { departmentId: actor.departmentId, ...askedThrough(actor.requestId) };
  }
  if (actor.kind !== 'person' || actor.departmentId === null) return null;
  return { departmentId: actor.departmentId };
}

function askedThrough(requestId: string): Prisma.ConfirmationWhereInput {
  return { section: { requests: { some: { requestId, request: { cancelledAt: null } } } } };
}
