'use client';

import { useState } from 'react';
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useFormatter } from 'next-intl';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { FailureNotice } from '@/components/ui/failure-notice';
import { FormDialog } from '@/components/ui/form-dialog';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { useAction } from '@/components/ui/use-action';
import { useAccountWords } from '@/components/words/use-account-words';
import { useFactsWords } from '@/components/words/use-facts-words';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { MetricWithLines } from '@/lib/facts/queries/get-metric';
import type { PlainFact } from '@/lib/facts/plain-fact';
import { FactHistories } from './fact-histories';
import { FollowForm } from './follow-form';
import type { Choice, GivenFact, MetricActions } from './ledger-actions';
import { MetricChart } from './metric-chart';
import { MetricForm } from './metric-form';
import { FactForm } from './fact-form';
import { usePeriodWords } from './use-period-words';
import { YearsTable } from './years-table';

type Task =
  | { is: 'change' | 'archive' | 'record' }
  | { is: 'follow'; line: Pick<PlainFact, 'body' | 'period' | 'breakdown'>; typed: Partial<GivenFact> };
/** `actions`: null for whoever only reads. */
type Props = { metric: MetricWithLines; departments: Choice[]; actions: MetricActions | null };

/** One metric: its figures by year, how each came to be, and what can be recorded. */
export function MetricScreen({ metric, departments, actions }: Props) {
  const t = useFactsWords();
  const account = useAccountWords();
  const format = useFormatter();
  const say = usePeriodWords();
  const { id: metricId, version, name, synonyms, unit, isPriced, note, isArchived, lines, years } = metric;
  const [task, setTask] = useState<Task | null>(null);
  const { isPending, failure, run } = useAction();
  const close = () => setTask(null);
  const said = (message: string) => {
    close();
    notifications.show({ message });
  };
  const mayRecord = actions !== null && !isArchived;
  const standing = lines.flatMap(({ facts }) => facts.map(([fact]) => fact));
  const followed =
    task?.is === 'follow'
      ? standing.find(
          ({ body, period, breakdown }) =>
            body === task.line.body && period === task.line.period && breakdown === task.line.breakdown,
        )
      : undefined;
  const followFact = (fact: PlainFact, typed: Partial<GivenFact> = {}) =>
    setTask({ is: 'follow', line: fact, typed });
  const recordButton = mayRecord && (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => setTask({ is: 'record' })}
      id="record-fact"
    >
      {t('record')}
    </Button>
  );
  return (
    <>
      <PageHeading title={name}>
        <Anchor component={Link} href="/desk/facts">
          {t('back')}
        </Anchor>
        {lines.length > 0 && recordButton}
      </PageHeading>
      <Stack gap="xs" mb="lg" style={{ overflowWrap: 'anywhere' }}>
        <Text size="sm">
          {[
            t('unitIs', { unit: unit || t('noUnit') }),
            ...(isPriced ? [t('priced')] : []),
            ...(isArchived ? [t('archived')] : []),
          ].join(' · ')}
        </Text>
        {synonyms.length > 0 && (
          <Text size="sm">{t('also', { names: synonyms.join(account('listComma')) })}</Text>
        )}
        {note && <Text size="sm">{t('noteIs', { note })}</Text>}
        <Text size="sm" c="dimmed">
          {t('madeBy', { person: metric.createdBy, at: format.dateTime(metric.createdAt, TIME_IN_LIST) })}
        </Text>
        {isArchived && <Text size="sm">{t('archivedHint')}</Text>}
        {actions && (
          <Group gap="xs">
            <Button size="compact-sm" variant="default" onClick={() => setTask({ is: 'change' })}>
              {t('change')}
            </Button>
            {isArchived ? (
              <Button
                size="compact-sm"
                variant="default"
                loading={isPending}
                onClick={() =>
                  run(
                    () => actions.bringBack({ metricId, version }),
                    () => said(t('isBroughtBack', { name })),
                  )
                }
              >
                {t('bringBack')}
              </Button>
            ) : (
              <Button size="compact-sm" variant="default" onClick={() => setTask({ is: 'archive' })}>
                {t('archive')}
              </Button>
            )}
          </Group>
        )}
        <FailureNotice failure={failure} />
      </Stack>
      {lines.length === 0 ? (
        <EmptyState title={t('noneYet')} action={recordButton}>
          {mayRecord && t('noneYetHint')}
        </EmptyState>
      ) : (
        <>
          <Title order={2} size="h4" mb="xs">
            {t('table')}
          </Title>
          <MetricChart lines={lines} years={years} />
          <YearsTable lines={lines} years={years} />
          <Title order={2} size="h4" mt="lg" mb="xs">
            {t('history')}
          </Title>
          <FactHistories lines={lines} onFollow={mayRecord ? followFact : null} />
        </>
      )}
      {task?.is === 'change' && actions && (
        <FormDialog title={t('change')} onClose={close}>
          <MetricForm
            settings={{ name, synonyms, unit, isPriced, note }}
            submit={t('save')}
            send={(settings) => actions.change({ metricId, version, ...settings })}
            onDone={() => said(t('saved'))}
            onCancel={close}
          />
        </FormDialog>
      )}
      {task?.is === 'archive' && actions && (
        <ConfirmDialog
          title={t('archive')}
          text={t('archiveAsk', { name })}
          confirm={t('archive')}
          act={() => actions.archive({ metricId, version })}
          onDone={() => said(t('isArchived', { name }))}
          onClose={close}
        />
      )}
      {task?.is === 'record' && actions && (
        <FormDialog title={t('record')} onClose={close} returnFocusTo="record-fact">
          <FactForm
            metricId={metricId}
            unit={unit}
            body={lines[0]?.body ?? ''}
            departments={departments}
            record={actions.record}
            onDone={() => said(t('recorded'))}
            onFollow={(factId, { metricId: _, body, period, breakdown, ...typed }) => {
              const fact = standing.find(({ id }) => id === factId);
              setTask({ is: 'follow', line: fact ?? { body, period, breakdown }, typed });
            }}
            onCancel={close}
          />
        </FormDialog>
      )}
      {task?.is === 'follow' && actions && followed && (
        <FormDialog
          title={t('followThis', {
            of: [followed.body, followed.breakdown, say(followed.period)].filter(Boolean).join(' · '),
          })}
          onClose={close}
        >
          <FollowForm
            fact={followed}
            unit={unit}
            typed={task.typed}
            departments={departments}
            follow={actions.follow}
            onDone={(figure) => said(t('followed', { figure }))}
            onCancel={close}
          />
        </FormDialog>
      )}
    </>
  );
}
