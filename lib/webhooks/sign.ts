import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** As Standard Webhooks has it: 24 to 64 bytes. */
const SECRET_BYTES = 32;

export function newSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
}

type Message = { id: string; at: Date; body: string };

/** The headers of a message by Standard Webhooks, signed with each of the secrets. */
export function signedHeaders(
  secrets: readonly [string, ...string[]],
  { id, at, body }: Message,
): Record<string, string> {
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Huimou-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
