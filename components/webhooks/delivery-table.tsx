'use client';

import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useFormatter } from 'next-intl';
import table from '@/components/ui/desk-table.module.css';
import { FailureNotice } from '@/components/ui/failure-notice';
import { FoldedText } from '@/components/ui/folded-text';
import { useAction } from '@/components/ui/use-action';
import { useWebhooksWords } from '@/components/words/use-webhooks-words';
import { TIME_TO_THE_SECOND } from '@/lib/domain/time-formats';
import type { DeliveryRow } from '@/lib/webhooks/queries/get-webhook';
import { DeliveryBadge } from './delivery-badge';
import type { WebhookActions } from './webhook-actions';

type Resend = WebhookActions['resend'] | null;

/** What was sent to one address, the newest first. `resend`: null where it is switched off. */
export function DeliveryTable({ deliveries, resend }: { deliveries: DeliveryRow[]; resend: Resend }) {
  const t = useWebhooksWords();
  return (
    <table className={table.table} aria-label={t('deliveries')}>
      <thead>
        <tr>
          <th scope="col">{t('column.happened')}</th>
          <th scope="col">{t('column.what')}</th>
          <th scope="col">{t('column.state')}</th>
          <th scope="col">{t('column.attempts')}</th>
          <th scope="col">{t('column.answer')}</th>
          {resend && <th scope="col">{t('column.acts')}</th>}
        </tr>
      </thead>
      <tbody>
        {deliveries.map((delivery) => (
          <Delivery key={delivery.id} delivery={delivery} resend={resend} />
        ))}
      </tbody>
    </table>
  );
}

function Delivery({ delivery, resend }: { delivery: DeliveryRow; resend: Resend }) {
  const t = useWebhooksWords();
  const format = useFormatter();
  const { isPending, failure, run } = useAction();
  const { id, event, path, happenedAt, state, attempts, triedAt, nextTryAt, status, fault, answer } =
    delivery;
  const time = (at: Date) => format.dateTime(at, TIME_TO_THE_SECOND);
  const what = t(`event.${event}`);
  return (
    <tr>
      <td className="tabular" data-label={t('column.happened')}>
        {time(happenedAt)}
      </td>
      <td data-label={t('column.what')} style={{ overflowWrap: 'anywhere' }}>
        <span>
          {what} {path}
        </span>
      </td>
      <td data-label={t('column.state')}>
        <span>
          <DeliveryBadge state={state} />
        </span>
      </td>
      <td className="tabular" data-label={t('column.attempts')}>
        <div>
          {t('attempts', { count: String(attempts), at: triedAt ? time(triedAt) : '' })}
          {state === 'retrying' && nextTryAt && (
            <Text size="sm" c="dimmed">
              {t('nextTry', { at: time(nextTryAt) })}
            </Text>
          )}
        </div>
      </td>
      <td data-label={t('column.answer')} style={{ overflowWrap: 'anywhere' }}>
        <div style={{ minWidth: 0 }}>
          {fault && <Text size="sm">{t(`fault.${fault}`)}</Text>}
          {status !== null && (
            <>
              <Text size="sm">{t('status', { status: String(status) })}</Text>
              <FoldedText text={answer || t('noAnswer')} />
            </>
          )}
        </div>
      </td>
      {resend && (
        <td data-label={t('column.acts')}>
          {state !== 'waiting' && (
            <div>
              <Button
                size="compact-sm"
                variant="default"
                loading={isPending}
                aria-label={t('resendThis', {
                  what: [what, path].filter(Boolean).join(' '),
                  at: time(happenedAt),
                })}
                onClick={() =>
                  run(
                    () => resend({ deliveryId: id }),
                    () => notifications.show({ message: t('resent') }),
                  )
                }
              >
                {t('resend')}
              </Button>
              <FailureNotice failure={failure} />
            </div>
          )}
        </td>
      )}
    </tr>
  );
}
