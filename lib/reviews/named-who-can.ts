import type { Role } from '@/lib/domain/permissions/roles';

export type NamedReviewer = { personId: string; person: { disabledAt: Date | null; roles: Role[] } };

/** Those named for a stage of a review who are still reviewers. */
export function namedWhoCan({ reviewers }: { reviewers: NamedReviewer[] }): { personIds: string[] } {
  const able = reviewers.filter(
    ({ person }) => person.disabledAt === null && person.roles.includes('reviewer'),
  );
  return { personIds: able.map(({ personId }) => personId) };
}
