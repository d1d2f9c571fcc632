import type { PeopleColumn, PeopleSort } from '@/lib/domain/people/people-sort';
import { ROLES, type Role } from '@/lib/domain/permissions/roles';

type Listed = {
  displayName: string;
  roles: Role[];
  department: { name: string } | null;
  isDisabled: boolean;
  lastSeenAt: Date | null;
};

/** As `zh-x-icu` has it in the database, in the article list. */
const byPinyin = new Intl.Collator('zh').compare;

/** Names by pinyin; roles as the office lists them, the first a person holds; who never signed in as the longest ago. */
const COMPARE: Record<PeopleColumn, (one: Listed, other: Listed) => number> = {
  name: (one, other) => byPinyin(one.displayName, other.displayName),
  roles: (one, other) => firstRole(one) - firstRole(other),
  department: (one, other) => byPinyin(one.department?.name ?? '', other.department?.name ?? ''),
  lastSeen: (one, other) => (one.lastSeenAt?.getTime() ?? 0) - (other.lastSeenAt?.getTime() ?? 0),
};

/** Closed accounts last, and among the others those without what is sorted by, whichever way it goes. */
export function inOrder<Person extends Listed>(people: readonly Person[], sort: PeopleSort | null): Person[] {
  const byState = (one: Listed, other: Listed) => Number(one.isDisabled) - Number(other.isDisabled);
  if (!sort) return people.toSorted(byState);
  const { column, isDescending } = sort;
  const lacks = (person: Listed) => Number(column === 'department' && person.department === null);
  const way = isDescending ? -1 : 1;
  return people.toSorted(
    (one, other) =>
      byState(one, other) ||
      lacks(one) - lacks(other) ||
      way * COMPARE[column](one, other) ||
      COMPARE.name(one, other),
  );
}

function firstRole({ roles }: Listed): number {
  return ROLES.findIndex((role) => roles.includes(role));
}
