import { NotFound } from '@/lib/domain/errors';
import type { PeopleSort } from '@/lib/domain/people/people-sort';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import type { Role } from '@/lib/domain/permissions/roles';
import type { Reading } from '@/lib/db/context';
import type { SessionPerson } from './find-session-person';
import { inOrder } from './people-order';

export type PersonRow = {
  id: string;
  signInName: string;
  displayName: string;
  email: string;
  roles: Role[];
  department: { id: string; name: string } | null;
  isDisabled: boolean;
  mustChangePassword: boolean;
  lastSeenAt: Date | null;
  version: number;
};

const personRow = {
  id: true,
  signInName: true,
  displayName: true,
  email: true,
  roles: true,
  department: { select: { id: true, name: true } },
  disabledAt: true,
  mustChangePassword: true,
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
  version: true,
} as const;

type StoredPerson = Omit<PersonRow, 'isDisabled' | 'lastSeenAt'> & {
  disabledAt: Date | null;
  sessions: { lastSeenAt: Date }[];
};

function toRow({ disabledAt, sessions, ...person }: StoredPerson): PersonRow {
  return { ...person, isDisabled: disabledAt !== null, lastSeenAt: sessions[0]?.lastSeenAt ?? null };
}

/** Everybody with an account, closed ones last; unsorted as they were added. @throws Forbidden `needs_admin` */
export async function listPeople(
  { actor, db }: Reading,
  sort: PeopleSort | null = null,
): Promise<PersonRow[]> {
  requirePermission(actor, 'people.manage', {});
  const people = await db.person.findMany({
    select: personRow,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return inOrder(people.map(toRow), sort);
}

/** @throws Forbidden `needs_admin`; NotFound `person` */
export async function getPerson({ actor, db }: Reading, personId: string): Promise<PersonRow> {
  requirePermission(actor, 'people.manage', {});
  const person = await db.person.findUnique({ where: { id: personId }, select: personRow });
  if (!person) throw new NotFound('person');
  return toRow(person);
}

/** Who can be named for a stage. */
export function listReviewers({ db }: Reading): Promise<{ id: string; displayName: string }[]> {
  return db.person.findMany({
    where: { roles: { has: 'reviewer' }, disabledAt: null },
    select: { id: true, displayName: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
}

export type OwnAccount = { signInName: string; departmentName: string | null };

/** What a person's own account page says beyond the session. @throws NotFound `person` */
export async function getOwnAccount({ actor, db }: Reading<SessionPerson>): Promise<OwnAccount> {
  const person = await db.person.findUnique({
    where: { id: actor.id },
    select: { signInName: true, department: { select: { name: true } } },
  });
  if (!person) throw new NotFound('person');
  return { signInName: person.signInName, departmentName: person.department?.name ?? null };
}

export type OwnSession = { id: string; createdAt: Date; lastSeenAt: Date; isCurrent: boolean };

/** A person's own sessions that still stand, the latest used first. */
export async function listOwnSessions(
  { actor, db }: Reading<SessionPerson>,
  { now, idleMinutes }: { now: Date; idleMinutes: number },
): Promise<OwnSession[]> {
  const sessions = await db.session.findMany({
    where: {
      personId: actor.id,
      revokedAt: null,
      lastSeenAt: { gt: new Date(now.getTime() - idleMinutes * 60_000) },
    },
    select: { id: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: 'desc' },
  });
  return sessions.map((session) => ({ ...session, isCurrent: session.id === actor.sessionId }));
}
