import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PeopleScreen } from '@/components/people/people-screen';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { listDepartments } from '@/lib/departments/queries';
import { PEOPLE_SORT_COLUMNS, readPeopleSort, type PeopleColumn } from '@/lib/domain/people/people-sort';
import { can } from '@/lib/domain/permissions/can';
import { listPeople } from '@/lib/people/queries';
import {
  addPersonAction,
  changePersonAction,
  disablePersonAction,
  enablePersonAction,
  resetPasswordAction,
} from './actions';
import { peopleListHref, readPeopleSearch } from './people-search';

const actions = {
  add: addPersonAction,
  change: changePersonAction,
  disable: disablePersonAction,
  enable: enablePersonAction,
  resetPassword: resetPasswordAction,
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.people'))('title') };
}

export default async function PeoplePage({ searchParams }: Props) {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const permission = can(ctx.actor, 'people.manage', {});
  if (!permission.allowed) return <ForbiddenPanel reason={permission.reason} />;
  const filter = readPeopleSearch(await searchParams);
  const sort = readPeopleSort(filter.sort);
  const [people, departments] = await Promise.all([listPeople(ctx, sort), listDepartments(ctx)]);
  const hrefOf = Object.fromEntries(
    PEOPLE_SORT_COLUMNS.map((column) => [column, peopleListHref(filter, column)]),
  ) as Record<PeopleColumn, string>;
  return (
    <PeopleScreen
      people={people}
      filter={filter}
      sort={sort}
      hrefOf={hrefOf}
      departments={departments}
      ownId={ctx.actor.id}
      actions={actions}
    />
  );
}
