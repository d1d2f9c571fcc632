'use server';

import { addPerson } from '@/lib/people/commands/add-person';
import { changePerson } from '@/lib/people/commands/change-person';
import { disablePerson } from '@/lib/people/commands/disable-person';
import { enablePerson } from '@/lib/people/commands/enable-person';
import { resetPassword } from '@/lib/people/commands/reset-password';
import { runAction } from '@/lib/web/run-action';
import { showAnew } from '@/lib/web/show-anew';

export async function addPersonAction(input: unknown) {
  return showAnew(await runAction((ctx) => addPerson(ctx, input)));
}

export async function changePersonAction(input: unknown) {
  return showAnew(await runAction((ctx) => changePerson(ctx, input)));
}

export async function disablePersonAction(input: unknown) {
  return showAnew(await runAction((ctx) => disablePerson(ctx, input)));
}

export async function enablePersonAction(input: unknown) {
  return showAnew(await runAction((ctx) => enablePerson(ctx, input)));
}

export async function resetPasswordAction(input: unknown) {
  return showAnew(await runAction((ctx) => resetPassword(ctx, input)));
}
