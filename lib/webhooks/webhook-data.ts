import { webhookType, type WebhookEvent } from '@/lib/domain/webhooks';
import type { WithdrawalKind } from '@/lib/domain/workflow/publication-kinds';

/** What a message says of a publication, named as in the content API: enough to ask that for the rest. */
export type PublicationData = {
  id: string;
  year: number;
  slug: string;
  revision: number;
  contentHash: string;
  publishedAt: string | null;
  updatedAt: string;
  withdrawnAt: string | null;
  /** Out of date: it can still be read. */
  withdrawnAs: WithdrawalKind | null;
};
export type WebhookData = PublicationData | Record<string, never>;

type Told = { event: WebhookEvent; happenedAt: Date; data: WebhookData };

/** The body of a message, the same at each try. `origin`: the site's, without a slash at the end. */
export function webhookBody({ event, happenedAt, data }: Told, origin: string): string {
  const addresses =
    'slug' in data
      ? {
          address: `${origin}/${data.year}/${data.slug}`,
          data: `${origin}/api/v1/publications/${data.year}/${data.slug}`,
        }
      : {};
  return JSON.stringify({
    type: webhookType(event),
    timestamp: happenedAt.toISOString(),
    data: { ...data, ...addresses },
  });
}
