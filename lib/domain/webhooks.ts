/** What of a publication other programs are told; each is a key of the `webhooks.event` messages. */
export const WEBHOOK_EVENTS = ['published', 'corrected', 'withdrawn'] as const;
/** `ping`: a trial, asked for by hand. */
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number] | 'ping';

/** As it is called in what is sent. */
export function webhookType(event: WebhookEvent): string {
  return event === 'ping' ? event : `publication.${event}`;
}

export type DeliveryState = 'waiting' | 'retrying' | 'delivered' | 'given_up';

/** Why a try failed where the answer was none, or not one that counts; each is a key of the `webhooks.fault` messages. */
export type WebhookFault =
  'private_address' | 'unknown_host' | 'timeout' | 'certificate' | 'unreachable' | 'status';

/** How long after each try the next one comes; after the last it is given up. */
export const NEXT_TRY_MS = [5_000, 60_000, 600_000, 3_600_000, 6 * 3_600_000, 24 * 3_600_000] as const;

/** How long the secret before still signs. */
export const OLD_SECRET_MS = 24 * 3_600_000;

/** How long what became of a delivery is kept. */
export const DELIVERIES_KEPT_DAYS = 90;
