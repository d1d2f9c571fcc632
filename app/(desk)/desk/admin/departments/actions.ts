'use server';

import { refresh } from 'next/cache';
import { addDepartment } from '@/lib/departments/commands/add-department';
import { archiveDepartment } from '@/lib/departments/commands/archive-department';
import { changeDepartment } from '@/lib/departments/commands/change-department';
import { reorderDepartments } from '@/lib/departments/commands/reorder-departments';
import { restoreDepartment } from '@/lib/departments/commands/restore-department';
import { runAction } from '@/lib/web/run-action';

type Ref = { id: string; version: number };

export async function addDepartmentAction(input: { name: string }) {
  return showAnew(await runAction((ctx) => addDepartment(ctx, { name: input.name })));
}

export async function changeDepartmentAction(input: Ref & { name: string }) {
  return showAnew(
    await runAction((ctx) =>
      changeDepartment(ctx, { departmentId: input.id, version: input.version, name: input.name }),
    ),
  );
}

export async function archiveDepartmentAction(input: Ref) {
  return showAnew(
    await runAction((ctx) => archiveDepartment(ctx, { departmentId: input.id, version: input.version })),
  );
}

export async function restoreDepartmentAction(input: Ref) {
  return showAnew(
    await runAction((ctx) => restoreDepartment(ctx, { departmentId: input.id, version: input.version })),
  );
}

export async function reorderDepartmentsAction(input: unknown) {
  return showAnew(await runAction((ctx) => reorderDepartments(ctx, input)));
}

/** After a refusal too: what stands there now is what the next try must be based on. */
function showAnew<T>(result: T): T {
  refresh();
  return result;
}
