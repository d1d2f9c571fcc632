'use server';

import { chooseNotices } from '@/lib/notices/commands/choose-notices';
import { changeEmail } from '@/lib/people/commands/change-email';
import { changeLocale } from '@/lib/people/commands/change-locale';
import { signOutEverywhere } from '@/lib/people/commands/sign-out-everywhere';
import { keepLocale } from '@/lib/web/locale-cookie';
import { runAction } from '@/lib/web/run-action';
import { showAnew } from '@/lib/web/show-anew';

export async function changeLocaleAction(locale: string) {
  const result = await runAction((ctx) => changeLocale(ctx, { locale }));
  if (result.ok) await keepLocale(result.value.locale);
  return showAnew(result);
}

export async function signOutEverywhereAction() {
  return runAction((ctx) => signOutEverywhere(ctx));
}

export async function chooseNoticesAction(choices: Record<string, boolean>) {
  return runAction((ctx) => chooseNotices(ctx, { choices }));
}

export async function changeEmailAction(email: string) {
  return runAction((ctx) => changeEmail(ctx, { email }));
}
