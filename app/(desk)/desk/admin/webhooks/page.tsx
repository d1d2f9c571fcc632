import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { WebhooksScreen } from '@/components/webhooks/webhooks-screen';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { can } from '@/lib/domain/permissions/can';
import { listWebhooks } from '@/lib/webhooks/queries/list-webhooks';
import { addWebhookAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('title') };
}

export default async function WebhooksPage() {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const permission = can(ctx.actor, 'webhook.manage', {});
  if (!permission.allowed) return <ForbiddenPanel reason={permission.reason} />;
  return <WebhooksScreen {...await listWebhooks(ctx, new Date())} add={addWebhookAction} />;
}
