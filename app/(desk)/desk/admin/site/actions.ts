'use server';

import { changeSiteIdentity } from '@/lib/publications/commands/change-site-identity';
import { runAction } from '@/lib/web/run-action';
import { showAnew } from '@/lib/web/show-anew';

export async function changeSiteIdentityAction(input: unknown) {
  return showAnew(await runAction((ctx) => changeSiteIdentity(ctx, input)));
}
