'use client';

import { IconCircleCheck, IconCircleX, IconClock, IconRotateClockwise, type Icon } from '@tabler/icons-react';
import { HOW_LOUD } from '@/components/desk/how-loud';
import { StateBadge } from '@/components/ui/state-badge';
import { useWebhooksWords } from '@/components/words/use-webhooks-words';
import type { DeliveryState } from '@/lib/domain/webhooks';

const shapes: Record<DeliveryState, Icon> = {
  waiting: IconClock,
  retrying: IconRotateClockwise,
  delivered: IconCircleCheck,
  given_up: IconCircleX,
};

/** What became of a message. */
export function DeliveryBadge({ state }: { state: DeliveryState }) {
  const t = useWebhooksWords('delivery');
  return <StateBadge state={{ icon: shapes[state], loudness: HOW_LOUD.delivery[state] }} word={t(state)} />;
}
