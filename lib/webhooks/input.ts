import { z } from 'zod';
import { WEBHOOK_EVENTS } from '@/lib/domain/webhooks';
import { allowsPrivateWebhooks } from '@/lib/env';
import { id, line, requiredLine, version } from '@/lib/input/text';
import { literalAddress, mayReach } from './reachable';

const LONGEST_URL = 500;

/** Why nothing can be sent to this address, as a key of the `fields` messages; null where it can be tried. */
function faultOf(text: string): string | null {
  if (!URL.canParse(text)) return 'webhook_url_invalid';
  const { protocol, hostname, username, password } = new URL(text);
  const allowsPrivate = allowsPrivateWebhooks();
  if (protocol !== 'https:' && !(protocol === 'http:' && allowsPrivate)) return 'webhook_url_https';
  if (username + password !== '') return 'webhook_url_invalid';
  const literal = literalAddress(hostname);
  return literal !== null && !mayReach(literal, { allowsPrivate }) ? 'webhook_url_private' : null;
}

const url = line(LONGEST_URL)
  .pipe(z.string().min(1, 'required'))
  .superRefine((text, check) => {
    const fault = faultOf(text);
    if (fault) check.addIssue({ code: 'custom', message: fault });
  })
  // As it was checked; what stands after # is never sent.
  .transform((text) => {
    const parsed = new URL(text);
    parsed.hash = '';
    return parsed.href;
  });

const settings = {
  name: requiredLine(40),
  url,
  events: z
    .array(z.enum(WEBHOOK_EVENTS, 'invalid'))
    .transform((events) => WEBHOOK_EVENTS.filter((event) => events.includes(event)))
    .refine((events) => events.length > 0, 'webhook_events_none'),
};

export const addWebhookInput = z.object(settings);

export const webhookRef = z.object({ webhookId: id, version });

export const changeWebhookInput = webhookRef.extend(settings);

export const switchWebhookInput = webhookRef.extend({ isOn: z.boolean('required') });

export const pingWebhookInput = z.object({ webhookId: id });

export const deliveryRef = z.object({ deliveryId: id });
