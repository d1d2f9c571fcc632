import type { ActionResult } from '@/lib/web/run-action';

export type WebhookSettings = { name: string; url: string; events: string[] };
type Ref = { webhookId: string; version: number };

/** The commands behind the pages of webhooks. */
export type WebhookActions = {
  change: (input: Ref & WebhookSettings) => Promise<ActionResult<void>>;
  changeSecret: (input: Ref) => Promise<ActionResult<{ secret: string }>>;
  turn: (input: Ref & { isOn: boolean }) => Promise<ActionResult<void>>;
  remove: (input: Ref) => Promise<ActionResult<void>>;
  ping: (input: { webhookId: string }) => Promise<ActionResult<void>>;
  resend: (input: { deliveryId: string }) => Promise<ActionResult<void>>;
};
export type AddWebhook = (
  input: WebhookSettings,
) => Promise<ActionResult<{ webhookId: string; secret: string }>>;
