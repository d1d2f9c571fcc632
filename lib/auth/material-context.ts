import { sharedDb } from '@/lib/db/shared-db';
import type { Ctx } from '@/lib/db/context';
import { Forbidden, Unauthenticated } from '@/lib/domain/errors';
import { hasRole, type Actor, type LinkActor } from '@/lib/domain/permissions/roles';
import type { SessionPerson } from '@/lib/people/find-session-person';
import { currentPerson } from './current-person';
import { hasEndedLink, linkPerson } from './link-person';

/**
 * For the department's pages and handlers: the context of whoever holds a request's link, or is signed in.
 * @throws Unauthenticated `signed_out`, `link_ended`; Forbidden `must_change_password`
 */
export async function materialContext({ requestId }: { requestId?: string } = {}): Promise<Ctx> {
  const [person, visit] = await Promise.all([currentPerson(), linkPerson()]);
  const actor = materialActor(person, visit?.actor ?? null, requestId);
  if (!actor) throw new Unauthenticated((await hasEndedLink()) ? 'link_ended' : 'signed_out');
  if (actor === person && person.mustChangePassword) throw new Forbidden('must_change_password');
  return { actor, now: new Date(), db: sharedDb() };
}

/**
 * Who acts when somebody is signed in and also holds a link. A liaison of the link's department acts in their own name.
 * Anybody else, such as a colleague of the office who tries the link, acts through the link, with its rights only.
 */
export function materialActor(
  person: SessionPerson | null,
  link: LinkActor | null,
  requestId?: string,
): Actor | null {
  if (!link || !person) return person ?? link;
  const isLiaison = hasRole(person, 'contributor');
  if (isLiaison && person.departmentId === link.departmentId) return person;
  if (isLiaison && requestId !== undefined && requestId !== link.requestId) return person;
  return link;
}
