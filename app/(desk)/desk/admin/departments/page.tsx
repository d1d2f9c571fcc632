import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NamedListScreen } from '@/components/admin/named-list-screen';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { can } from '@/lib/domain/permissions/can';
import { listDepartments } from '@/lib/departments/queries';
import {
  addDepartmentAction,
  archiveDepartmentAction,
  changeDepartmentAction,
  reorderDepartmentsAction,
  restoreDepartmentAction,
} from './actions';

const actions = {
  add: addDepartmentAction,
  change: changeDepartmentAction,
  archive: archiveDepartmentAction,
  restore: restoreDepartmentAction,
  reorder: reorderDepartmentsAction,
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.departments'))('title') };
}

export default async function DepartmentsPage() {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const permission = can(ctx.actor, 'office.manage', {});
  if (!permission.allowed) return <ForbiddenPanel reason={permission.reason} />;
  const [departments, t] = await Promise.all([
    listDepartments(ctx, { withArchived: true }),
    getTranslations('admin.departments'),
  ]);
  const items = departments.map(({ peopleCount, ...department }) => ({
    ...department,
    ...(peopleCount > 0 ? { note: t('people', { count: peopleCount }) } : {}),
  }));
  return <NamedListScreen kind="departments" items={items} actions={actions} />;
}
