import { cache } from 'react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { WebhookScreen } from '@/components/webhooks/webhook-screen';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { allowsPrivateWebhooks } from '@/lib/env';
import { getWebhook } from '@/lib/webhooks/queries/get-webhook';
import {
  changeWebhookAction,
  changeWebhookSecretAction,
  pingWebhookAction,
  removeWebhookAction,
  resendDeliveryAction,
  switchWebhookAction,
} from '@/app/(desk)/desk/admin/webhooks/actions';

type Props = { params: Promise<{ webhookId: string }> };

const actions = {
  change: changeWebhookAction,
  changeSecret: changeWebhookSecretAction,
  turn: switchWebhookAction,
  remove: removeWebhookAction,
  ping: pingWebhookAction,
  resend: resendDeliveryAction,
};

const load = cache(async (webhookId: string) => {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const permission = can(ctx.actor, 'webhook.manage', {});
  if (!permission.allowed) return permission;
  try {
    return { allowed: true as const, webhook: await getWebhook(ctx, webhookId, new Date()) };
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).webhookId);
  const t = await getTranslations('webhooks');
  return { title: found.allowed ? t('pageTitle', { name: found.webhook.name }) : t('title') };
}

export default async function WebhookPage({ params }: Props) {
  const found = await load((await params).webhookId);
  if (!found.allowed) return <ForbiddenPanel reason={found.reason} />;
  return <WebhookScreen webhook={found.webhook} allowsPrivate={allowsPrivateWebhooks()} actions={actions} />;
}
