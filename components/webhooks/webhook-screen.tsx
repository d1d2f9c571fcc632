'use client';

import { useState } from 'react';
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useFormatter } from 'next-intl';
import { useRouter } from 'next/navigation';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { FailureNotice } from '@/components/ui/failure-notice';
import { FormDialog } from '@/components/ui/form-dialog';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { useAction } from '@/components/ui/use-action';
import { useAccountWords } from '@/components/words/use-account-words';
import { useWebhooksWords } from '@/components/words/use-webhooks-words';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { WebhookWithDeliveries } from '@/lib/webhooks/queries/get-webhook';
import { DeliveryTable } from './delivery-table';
import { ShownSecret } from './shown-secret';
import type { WebhookActions } from './webhook-actions';
import { WebhookForm } from './webhook-form';
import { WebhookBadge } from './webhooks-screen';

type Task = 'change' | 'changeSecret' | 'switchOff' | 'remove';
type Props = { webhook: WebhookWithDeliveries; allowsPrivate: boolean; actions: WebhookActions };

/** One address: what it is told, what was sent there, and what can be done about it. */
export function WebhookScreen({ webhook, allowsPrivate, actions }: Props) {
  const t = useWebhooksWords();
  const account = useAccountWords();
  const format = useFormatter();
  const router = useRouter();
  const { id: webhookId, version, name, url, events, isOn, oldSecretUntil, deliveries, count } = webhook;
  const [task, setTask] = useState<Task | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const { isPending, failure, run } = useAction();
  const ref = { webhookId, version };
  const close = () => setTask(null);
  const said = (message: string) => {
    close();
    notifications.show({ message });
  };
  const ask = (next: Task, words: string) => (
    <Button size="compact-sm" variant="default" onClick={() => setTask(next)}>
      {words}
    </Button>
  );
  return (
    <>
      <PageHeading title={name}>
        <Anchor component={Link} href="/desk/admin/webhooks">
          {t('back')}
        </Anchor>
      </PageHeading>
      <Stack gap="xs" mb="lg">
        <div>
          <WebhookBadge isOn={isOn} />
        </div>
        <Text style={{ overflowWrap: 'anywhere' }}>{url}</Text>
        <Text size="sm">{events.map((event) => t(`event.${event}`)).join(account('listComma'))}</Text>
        {!isOn && <Text size="sm">{t('offHint')}</Text>}
        {oldSecretUntil && (
          <Text size="sm">{t('secret.oldUntil', { at: format.dateTime(oldSecretUntil, TIME_IN_LIST) })}</Text>
        )}
        <Group gap="xs">
          {isOn && (
            <Button
              size="compact-sm"
              loading={isPending}
              onClick={() =>
                run(
                  () => actions.ping({ webhookId }),
                  () => said(t('pinged')),
                )
              }
            >
              {t('ping')}
            </Button>
          )}
          {ask('change', t('change'))}
          {ask('changeSecret', t('secret.change'))}
          {isOn ? (
            ask('switchOff', t('switchOff'))
          ) : (
            <Button
              size="compact-sm"
              variant="default"
              loading={isPending}
              onClick={() =>
                run(
                  () => actions.turn({ ...ref, isOn: true }),
                  () => said(t('switchedOn', { name })),
                )
              }
            >
              {t('switchOn')}
            </Button>
          )}
          {ask('remove', t('remove'))}
        </Group>
        <FailureNotice failure={failure} />
      </Stack>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={2} size="h4">
          {t('deliveries')}
        </Title>
        <Button size="compact-sm" variant="default" onClick={() => router.refresh()}>
          {t('reload')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {[
          ...(count > deliveries.length ? [t('newest', { count, shown: deliveries.length })] : []),
          t('deliveriesHint'),
        ].join(' ')}
      </Text>
      {deliveries.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
      ) : (
        <DeliveryTable deliveries={deliveries} resend={isOn ? actions.resend : null} />
      )}
      {task === 'change' && (
        <FormDialog title={t('change')} onClose={close}>
          <WebhookForm
            settings={{ name, url, events }}
            submit={t('save')}
            allowsPrivate={allowsPrivate}
            send={(settings) => actions.change({ ...ref, ...settings })}
            onDone={(_, typed) => said(t('changed', { name: typed.name.trim() }))}
            onCancel={close}
          />
        </FormDialog>
      )}
      {task === 'changeSecret' && (
        <ConfirmDialog
          title={t('secret.change')}
          text={t('secret.changeAsk')}
          confirm={t('secret.change')}
          act={() => actions.changeSecret(ref)}
          onDone={(made) => {
            close();
            setSecret(made.secret);
          }}
          onClose={close}
        />
      )}
      {task === 'switchOff' && (
        <ConfirmDialog
          title={t('switchOff')}
          text={t('switchOffAsk')}
          confirm={t('switchOff')}
          act={() => actions.turn({ ...ref, isOn: false })}
          onDone={() => said(t('switchedOff', { name }))}
          onClose={close}
        />
      )}
      {task === 'remove' && (
        <ConfirmDialog
          title={t('remove')}
          text={t('removeAsk', { name })}
          confirm={t('remove')}
          act={() => actions.remove(ref)}
          onDone={() => {
            said(t('removed', { name }));
            router.push('/desk/admin/webhooks');
          }}
          onClose={close}
        />
      )}
      {secret && <ShownSecret name={name} secret={secret} onClose={() => setSecret(null)} />}
    </>
  );
}
