import type { Metadata } from 'next';
import { Anchor } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { PeopleSheet } from '@/components/people/people-sheet';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { listDepartments } from '@/lib/departments/queries';
import { can } from '@/lib/domain/permissions/can';
import { bringInChangeAction, bringInDepartmentAction, bringInPersonAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.peopleSheet'))('title') };
}

/** People and departments from a spreadsheet: what it would do, then that. */
export default async function ImportPeoplePage() {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const permission = can(ctx.actor, 'people.manage', {});
  if (!permission.allowed) return <ForbiddenPanel reason={permission.reason} />;
  const [departments, t] = await Promise.all([listDepartments(ctx), getTranslations('admin.peopleSheet')]);
  return (
    <>
      <PageHeading title={t('title')}>
        <Anchor component={Link} href="/desk/admin/people" size="sm">
          {t('toPeople')}
        </Anchor>
      </PageHeading>
      <PeopleSheet
        departments={departments.map(({ id, name }) => ({ id, name }))}
        actions={{
          addDepartment: bringInDepartmentAction,
          addPerson: bringInPersonAction,
          changePerson: bringInChangeAction,
        }}
      />
    </>
  );
}
