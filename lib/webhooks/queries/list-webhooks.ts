import type { Reading } from '@/lib/db/context';
import type { Prisma } from '@/lib/db/generated/client';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { WEBHOOK_EVENTS, type DeliveryState } from '@/lib/domain/webhooks';
import { allowsPrivateWebhooks } from '@/lib/env';

export type WebhookRow = {
  id: string;
  name: string;
  url: string;
  events: (typeof WEBHOOK_EVENTS)[number][];
  isOn: boolean;
  /** Until when the secret before signs too; null where it does no more. */
  oldSecretUntil: Date | null;
  version: number;
  /** The newest message and what became of it; null where nothing was ever sent. */
  last: { state: DeliveryState; at: Date } | null;
  /** How many wait or are tried again. */
  underWay: number;
};

export type Webhooks = { webhooks: WebhookRow[]; allowsPrivate: boolean };

/** Where other programs are told, by name. @throws Forbidden */
export async function listWebhooks({ actor, db }: Reading, now: Date): Promise<Webhooks> {
  requirePermission(actor, 'webhook.manage', {});
  const rows = await db.webhook.findMany({ orderBy: { name: 'asc' }, select: WEBHOOK_COLUMNS });
  return { webhooks: rows.map((row) => webhookRow(row, now)), allowsPrivate: allowsPrivateWebhooks() };
}

export const WEBHOOK_COLUMNS = {
  id: true,
  name: true,
  url: true,
  events: true,
  switchedOffAt: true,
  secretBeforeUntil: true,
  version: true,
  deliveries: {
    orderBy: [{ happenedAt: 'desc' }, { id: 'desc' }],
    take: 1,
    select: { state: true, happenedAt: true },
  },
  _count: { select: { deliveries: { where: { nextTryAt: { not: null } } } } },
} satisfies Prisma.WebhookSelect;

type Loaded = {
  id: string;
  name: string;
  url: string;
  events: string[];
  switchedOffAt: Date | null;
  secretBeforeUntil: Date | null;
  version: number;
  deliveries: { state: DeliveryState; happenedAt: Date }[];
  _count: { deliveries: number };
};

export function webhookRow(row: Loaded, now: Date): WebhookRow {
  const { id, name, url, version, events, switchedOffAt, secretBeforeUntil, deliveries, _count } = row;
  const [last] = deliveries;
  return {
    ...{ id, name, url, version },
    events: WEBHOOK_EVENTS.filter((event) => events.includes(event)),
    isOn: switchedOffAt === null,
    oldSecretUntil: secretBeforeUntil && secretBeforeUntil > now ? secretBeforeUntil : null,
    last: last ? { state: last.state, at: last.happenedAt } : null,
    underWay: _count.deliveries,
  };
}
