'use server';

import { makePreviewLink } from '@/lib/previews/commands/make-preview-link';
import { revokePreviewLink } from '@/lib/previews/commands/revoke-preview-link';
import { runAction } from '@/lib/web/run-action';
import { showAnew } from '@/lib/web/show-anew';

export async function makePreviewLinkAction(input: unknown) {
  return showAnew(await runAction((ctx) => makePreviewLink(ctx, input)));
}

export async function revokePreviewLinkAction(input: unknown) {
  return showAnew(await runAction((ctx) => revokePreviewLink(ctx, input)));
}
