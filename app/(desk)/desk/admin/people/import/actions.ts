'use server';

import { addDepartment } from '@/lib/departments/commands/add-department';
import { addPerson } from '@/lib/people/commands/add-person';
import { changePerson } from '@/lib/people/commands/change-person';
import { runAction } from '@/lib/web/run-action';

// As the buttons' own, without reading the page anew after each of many.

export async function bringInDepartmentAction(input: unknown) {
  return runAction((ctx) => addDepartment(ctx, input));
}

export async function bringInPersonAction(input: unknown) {
  return runAction((ctx) => addPerson(ctx, input));
}

export async function bringInChangeAction(input: unknown) {
  return runAction((ctx) => changePerson(ctx, input));
}
