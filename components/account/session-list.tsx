'use client';

import { useState } from 'react';
import { Badge, Button, Group, Paper, Text, Title } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { leaveDesk } from '@/components/shell/leave-desk';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { TIME_IN_COLUMN } from '@/lib/domain/time-formats';
import type { OwnSession } from '@/lib/people/queries';
import type { ActionResult } from '@/lib/web/run-action';
import { useAccountWords } from '@/components/words/use-account-words';

type Props = {
  sessions: OwnSession[];
  idleMinutes: number;
  signOutEverywhere: () => Promise<ActionResult<unknown>>;
};

/** Where a person is signed in, and the way out of all of it. */
export function SessionList({ sessions, idleMinutes, signOutEverywhere }: Props) {
  const t = useAccountWords('sessions');
  const format = useFormatter();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <Paper withBorder p="lg" bg="white" mt="md" maw={960}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t('title')}
        </Title>
        <Button variant="outline" onClick={() => setIsAsked(true)}>
          {t('everywhere')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {t('hint', { minutes: idleMinutes })}
      </Text>
      <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
        {sessions.map((session) => (
          <li key={session.id} className="tabular">
            {t('entry', {
              createdAt: format.dateTime(session.createdAt, TIME_IN_COLUMN),
              lastSeenAt: format.dateTime(session.lastSeenAt, TIME_IN_COLUMN),
            })}{' '}
            {session.isCurrent && (
              <Badge variant="default" component="span">
                {t('current')}
              </Badge>
            )}
          </li>
        ))}
      </ul>
      {isAsked && (
        <ConfirmDialog
          title={t('everywhere')}
          text={t('ask')}
          confirm={t('everywhere')}
          act={signOutEverywhere}
          onDone={() => void leaveDesk()}
          onClose={() => setIsAsked(false)}
        />
      )}
    </Paper>
  );
}
