'use server';

import { runAction } from '@/lib/web/run-action';
import { showAnew } from '@/lib/web/show-anew';
import { addWebhook } from '@/lib/webhooks/commands/add-webhook';
import { changeWebhook } from '@/lib/webhooks/commands/change-webhook';
import { changeWebhookSecret } from '@/lib/webhooks/commands/change-webhook-secret';
import { pingWebhook } from '@/lib/webhooks/commands/ping-webhook';
import { removeWebhook } from '@/lib/webhooks/commands/remove-webhook';
import { resendDelivery } from '@/lib/webhooks/commands/resend-delivery';
import { switchWebhook } from '@/lib/webhooks/commands/switch-webhook';

export async function addWebhookAction(input: unknown) {
  return showAnew(await runAction((ctx) => addWebhook(ctx, input)));
}

export async function changeWebhookAction(input: unknown) {
  return showAnew(await runAction((ctx) => changeWebhook(ctx, input)));
}

export async function changeWebhookSecretAction(input: unknown) {
  return showAnew(await runAction((ctx) => changeWebhookSecret(ctx, input)));
}

export async function switchWebhookAction(input: unknown) {
  return showAnew(await runAction((ctx) => switchWebhook(ctx, input)));
}

/** The page goes to the list: there is none of it any more to be read anew. */
export async function removeWebhookAction(input: unknown) {
  return runAction((ctx) => removeWebhook(ctx, input));
}

export async function pingWebhookAction(input: unknown) {
  return showAnew(await runAction((ctx) => pingWebhook(ctx, input)));
}

export async function resendDeliveryAction(input: unknown) {
  return showAnew(await runAction((ctx) => resendDelivery(ctx, input)));
}
