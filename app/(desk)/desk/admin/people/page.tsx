import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PeopleScreen } from '@/components/people/people-screen';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { listDepartments } from '@/lib/departments/queries';
import { can } from '@/lib/domain/permissions/can';
import { listPeople } from '@/lib/people/queries';
import {
  addPersonAction,
  changePersonAction,
  disablePersonAction,
  enablePersonAction,
  resetPasswordAction,
} from './actions';
import { readPeopleSearch } from './people-search';

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
  const [people, departments] = await Promise.all([listPeople(ctx), listDepartments(ctx)]);
  const filter = readPeopleSearch(await searchParams);
  return (
    <PeopleScreen
      people={people}
      filter={filter}
      departments={departments}
      ownId={ctx.actor.id}
      actions={actions}
    />
  );
}
