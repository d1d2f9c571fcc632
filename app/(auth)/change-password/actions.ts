'use server';

import { signInPolicy } from '@/lib/auth/sign-in-policy';
import { changePassword } from '@/lib/people/commands/change-password';
import { runAction } from '@/lib/web/run-action';

export async function changePasswordAction(input: unknown) {
  return runAction((ctx) => changePassword({ ...ctx, policy: signInPolicy() }, input), {
    mayOwePassword: true,
  });
}
