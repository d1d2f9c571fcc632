'use client';

import { Text } from '@mantine/core';
import { useAdminWords } from '@/components/words/use-admin-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import { haveSameRoles, type Role } from '@/lib/domain/permissions/roles';
import type { PlannedRow } from '@/lib/people/plan-sheet';

/** It may be meant so, or be the user name of somebody else. */
export function isRenamed({ person, was }: PlannedRow): boolean {
  return person !== null && was !== null && person.displayName !== was.displayName;
}

/** Who a row brings in; of somebody who is there already, what changes and from what. */
export function PlannedPersonText({ planned }: { planned: PlannedRow }) {
  const t = useAdminWords('peopleSheet');
  const terms = useTermsWords();
  const { person, was } = planned;
  if (!person) return null;
  const rolesOf = (roles: Role[]) => roles.map((role) => terms(`role.${role}`)).join(terms('and'));
  if (!was) {
    const parts = [person.signInName, person.departmentName, rolesOf(person.roles)];
    return parts.filter(Boolean).join(' · ');
  }
  const isSameRoles = haveSameRoles(was.roles, person.roles);
  const changes = (
    [
      ['displayName', was.displayName, person.displayName],
      ['roles', rolesOf(was.roles), isSameRoles ? rolesOf(was.roles) : rolesOf(person.roles)],
      ['department', was.departmentName, person.departmentName],
      ['email', was.email, person.email ?? was.email],
    ] as const
  ).filter(([, before, after]) => before !== after);
  return (
    <>
      {person.signInName}
      {changes.map(([column, before, after]) => (
        <Text
          key={column}
          size="sm"
          {...(column === 'displayName' ? { fw: 600, c: 'seal' } : {})}
          style={{ overflowWrap: 'anywhere' }}
        >
          {t('changes', {
            column: t(`column.${column}`),
            before: before || t('nothing'),
            after: after || t('nothing'),
          })}
        </Text>
      ))}
    </>
  );
}
