'use client';

import { useState } from 'react';
import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleOff, IconPlus } from '@tabler/icons-react';
import { useFormatter } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { FormDialog } from '@/components/ui/form-dialog';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { StateBadge } from '@/components/ui/state-badge';
import { useAccountWords } from '@/components/words/use-account-words';
import { useWebhooksWords } from '@/components/words/use-webhooks-words';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import { WEBHOOK_EVENTS } from '@/lib/domain/webhooks';
import type { WebhookRow, Webhooks } from '@/lib/webhooks/queries/list-webhooks';
import { ShownSecret } from './shown-secret';
import type { AddWebhook } from './webhook-actions';
import { WebhookForm } from './webhook-form';

/** Where other programs are told of what readers have. */
export function WebhooksScreen({ webhooks, allowsPrivate, add }: Webhooks & { add: AddWebhook }) {
  const t = useWebhooksWords();
  const [isAdding, setIsAdding] = useState(false);
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
  const button = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setIsAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <div style={{ maxWidth: 760 }}>
      <PageHeading title={t('title')}>{webhooks.length > 0 && button}</PageHeading>
      <Text size="sm" mb="md">
        {t('hint')}
      </Text>
      {webhooks.length === 0 ? (
        <EmptyState title={t('empty')} action={button}>
          {t('emptyHint')}
        </EmptyState>
      ) : (
        <Stack gap="sm">
          {webhooks.map((webhook) => (
            <WebhookCard key={webhook.id} {...webhook} />
          ))}
        </Stack>
      )}
      {isAdding && (
        <FormDialog title={t('add')} onClose={() => setIsAdding(false)}>
          <WebhookForm
            settings={{ name: '', url: '', events: [...WEBHOOK_EVENTS] }}
            submit={t('add')}
            allowsPrivate={allowsPrivate}
            send={add}
            onDone={({ secret }, { name }) => {
              setIsAdding(false);
              setMade({ name: name.trim(), secret });
            }}
            onCancel={() => setIsAdding(false)}
          />
        </FormDialog>
      )}
      {made && <ShownSecret {...made} onClose={() => setMade(null)} />}
    </div>
  );
}

function WebhookCard({ id, name, url, events, isOn, last, underWay }: WebhookRow) {
  const t = useWebhooksWords();
  const account = useAccountWords();
  const format = useFormatter();
  return (
    <Paper component="section" withBorder p="md" bg="white" aria-labelledby={`webhook-${id}`}>
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h5" id={`webhook-${id}`} style={{ overflowWrap: 'anywhere' }}>
          <Anchor component={Link} href={`/desk/admin/webhooks/${id}`}>
            {name}
          </Anchor>
        </Title>
        <WebhookBadge isOn={isOn} />
      </Group>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {url}
      </Text>
      <Text size="sm" c="dimmed">
        {[
          events.map((event) => t(`event.${event}`)).join(account('listComma')),
          last
            ? t('lastSaid', {
                state: t(`delivery.${last.state}`),
                at: format.dateTime(last.at, TIME_IN_LIST),
              })
            : t('never'),
          ...(underWay > 0 ? [t('underWay', { count: underWay })] : []),
        ].join(' · ')}
      </Text>
    </Paper>
  );
}

export function WebhookBadge({ isOn }: { isOn: boolean }) {
  const t = useWebhooksWords('state');
  return isOn ? (
    <StateBadge state={{ icon: IconCircleCheck, loudness: 'quiet' }} word={t('on')} />
  ) : (
    <StateBadge state={{ icon: IconCircleOff, loudness: 'notice' }} word={t('off')} />
  );
}
