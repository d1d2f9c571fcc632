'use server';

import { addDepartment } from '@/lib/departments/commands/add-department';
import { archiveDepartment } from '@/lib/departments/commands/archive-department';
import { changeDepartment } from '@/lib/departments/commands/change-department';
import { reorderDepartments } from '@/lib/departments/commands/reorder-departments';
import { restoreDepartment } from '@/lib/departments/commands/restore-department';
import { fieldsOf } from '@/lib/input/fields';
import { runAction } from '@/lib/web/run-action';
import { showAnew } from '@/lib/web/show-anew';

export async function addDepartmentAction(input: unknown) {
  return showAnew(await runAction((ctx) => addDepartment(ctx, input)));
}

export async function changeDepartmentAction(input: unknown) {
  return showAnew(await runAction((ctx) => changeDepartment(ctx, fieldsOf(input, 'departmentId'))));
}

export async function archiveDepartmentAction(input: unknown) {
  return showAnew(await runAction((ctx) => archiveDepartment(ctx, fieldsOf(input, 'departmentId'))));
}

export async function restoreDepartmentAction(input: unknown) {
  return showAnew(await runAction((ctx) => restoreDepartment(ctx, fieldsOf(input, 'departmentId'))));
}

export async function reorderDepartmentsAction(input: unknown) {
  return showAnew(await runAction((ctx) => reorderDepartments(ctx, input)));
}
