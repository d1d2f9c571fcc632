import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { dateInChina } from '@/lib/domain/calendar';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { storable } from '@/lib/domain/text/storable';
import { NEXT_TRY_MS, type WebhookEvent } from '@/lib/domain/webhooks';
import { parseInput } from '@/lib/input/parse-input';
import { notify } from '@/lib/notices/notify';
import { deliveryRef } from './input';
import { postSigned, type Answered, type PostSetting } from './post-signed';
import { signedHeaders } from './sign';
import { webhookBody, type WebhookData } from './webhook-data';
import { enqueueTry } from './write-deliveries';

/** A try that was begun and never ended, for its server stopped, is made again after this. */
const LEASE_MS = 60_000;

export type SendSetting = PostSetting & { origin: string };

/**
 * Makes one try of a delivery that is due, and says what came of it; one that is over, not due yet or whose address is
 * switched off is left alone. No transaction is open while the other side is waited for.
 * @throws Forbidden to anyone but the system
 */
export async function sendWebhook(
  ctx: Ctx,
  raw: unknown,
  { origin, ...setting }: SendSetting,
): Promise<void> {
  const { deliveryId } = parseInput(deliveryRef, raw);
  requirePermission(ctx.actor, 'jobs.run', {});
  const claimed = await claim(ctx, deliveryId);
  if (!claimed) return;
  const { webhook, event, happenedAt, data } = claimed;
  const isOldValid = webhook.secretBeforeUntil !== null && webhook.secretBeforeUntil > ctx.now;
  const old = isOldValid && webhook.secretBefore !== null ? [webhook.secretBefore] : [];
  const body = webhookBody({ event, happenedAt, data: data as WebhookData }, origin);
  const headers = signedHeaders([webhook.secret, ...old], { id: `msg_${deliveryId}`, at: ctx.now, body });
  await finish(ctx, claimed, await postSigned(webhook.url, { body, headers }, setting));
}

async function claim(ctx: Ctx, id: string) {
  return transaction(ctx, async (tx) => {
    const { count } = await tx.webhookDelivery.updateMany({
      where: { id, nextTryAt: { lte: ctx.now }, webhook: { switchedOffAt: null } },
      data: {
        attempts: { increment: 1 },
        triedAt: ctx.now,
        nextTryAt: new Date(ctx.now.getTime() + LEASE_MS),
      },
    });
    return count === 0 ? null : tx.webhookDelivery.findUnique({ where: { id }, include: { webhook: true } });
  });
}

type Claimed = NonNullable<Awaited<ReturnType<typeof claim>>>;

async function finish(ctx: Ctx, claimed: Claimed, { status, fault, answer }: Answered): Promise<void> {
  const { id, attempts, event, webhook } = claimed;
  const wait = NEXT_TRY_MS[attempts - 1];
  const nextTryAt = fault !== null && wait !== undefined ? new Date(ctx.now.getTime() + wait) : null;
  await transaction(ctx, async (tx) => {
    const { count } = await tx.webhookDelivery.updateMany({
      // Sent by hand meanwhile, it is that try's.
      where: { id, triedAt: ctx.now, attempts },
      data: {
        state: fault === null ? 'delivered' : nextTryAt ? 'retrying' : 'given_up',
        nextTryAt,
        status,
        fault,
        answer: storable(answer),
      },
    });
    if (count === 0) return;
    if (nextTryAt) enqueueTry(tx, id, nextTryAt);
    else if (fault !== null) await tellAdministrators(tx, ctx, webhook, event);
  });
}

async function tellAdministrators(
  tx: Tx,
  ctx: Ctx,
  { id, name }: { id: string; name: string },
  event: WebhookEvent,
): Promise<void> {
  const administrators = await tx.person.findMany({
    where: { roles: { has: 'admin' }, disabledAt: null },
    select: { id: true },
  });
  notify(tx, ctx, {
    personIds: administrators.map((person) => person.id),
    kind: 'webhook_given_up',
    params: { name, event },
    path: `/desk/admin/webhooks/${id}`,
    // A receiver that is away loses all of a day: one notice says it.
    dedupeKey: `webhook:${id}:${dateInChina(ctx.now)}`,
  });
}
