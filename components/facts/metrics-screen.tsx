'use client';

import { useState } from 'react';
import { Anchor, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import table from '@/components/ui/desk-table.module.css';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterForm, FilterWords } from '@/components/ui/filter-form';
import { FormDialog } from '@/components/ui/form-dialog';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { useAccountWords } from '@/components/words/use-account-words';
import { useFactsWords } from '@/components/words/use-facts-words';
import { printFigure } from '@/lib/domain/facts/figure';
import type { MetricList, MetricRow } from '@/lib/facts/queries/list-metrics';
import type { AddMetric } from './ledger-actions';
import { MetricForm } from './metric-form';
import { usePeriodWords } from './use-period-words';

type Props = MetricList & { words: string; isArchived: boolean; add: AddMetric | null };

/** The office's metrics. `add`: null for whoever only reads. */
export function MetricsScreen({ metrics, others, words, isArchived, add }: Props) {
  const t = useFactsWords();
  const router = useRouter();
  const [isAdding, setIsAdding] = useState(false);
  const isEmpty = metrics.length === 0 && others === 0 && words === '';
  const query = (params: Record<string, string>) => {
    const given = Object.entries(params).filter(([, value]) => value !== '');
    return `/desk/facts${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}`;
  };
  const buttons = add && (
    <Group gap="xs">
      <Button
        component={Link}
        href="/desk/facts/import"
        variant="default"
        leftSection={<IconFileImport size={16} aria-hidden />}
      >
        {t('import')}
      </Button>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setIsAdding(true)}>
        {t('add')}
      </Button>
    </Group>
  );
  return (
    <>
      <PageHeading title={t(isArchived ? 'archivedTitle' : 'title')}>{!isEmpty && buttons}</PageHeading>
      <Text size="sm" mb="md">
        {t('hint')}
      </Text>
      {isEmpty ? (
        <EmptyState title={t('empty')} action={buttons}>
          {t(add ? 'emptyHint' : 'emptyReadHint')}
        </EmptyState>
      ) : (
        <>
          <FilterForm action="/desk/facts" label={t('filter')} applyLabel={t('apply')}>
            <FilterWords
              name="words"
              label={t('search')}
              placeholder={t('searchHint')}
              value={words}
              maxLength={80}
            />
            {isArchived && <input type="hidden" name="archived" value="1" />}
          </FilterForm>
          <Group justify="space-between" my="sm" gap="xs">
            <Text size="sm" role="status">
              {t('count', { count: metrics.length })}
            </Text>
            <Group gap="md">
              {(isArchived || others > 0) && (
                <Anchor component={Link} size="sm" href={query({ words, archived: isArchived ? '' : '1' })}>
                  {t(isArchived ? 'showUsed' : 'showArchived', { count: others })}
                </Anchor>
              )}
              <Anchor size="sm" href="/api/facts/sheet?as=xlsx" download>
                {t('exportSheet')}
              </Anchor>
              <Anchor size="sm" href="/api/facts/sheet?as=csv" download>
                {t('exportCsv')}
              </Anchor>
            </Group>
          </Group>
          {metrics.length === 0 ? (
            <EmptyState title={words === '' ? t('noneArchived') : t('noneFound', { words })}>
              {words !== '' && t('noneFoundHint')}
            </EmptyState>
          ) : (
            <MetricTable metrics={metrics} />
          )}
        </>
      )}
      {isAdding && add && (
        <FormDialog title={t('add')} onClose={() => setIsAdding(false)}>
          <MetricForm
            settings={{ name: '', synonyms: [], unit: '', isPriced: false, note: '' }}
            submit={t('add')}
            send={add}
            onDone={({ metricId }, { name }) => {
              notifications.show({ message: t('added', { name: name.trim() }) });
              router.push(`/desk/facts/${metricId}`);
            }}
            onCancel={() => setIsAdding(false)}
          />
        </FormDialog>
      )}
    </>
  );
}

function MetricTable({ metrics }: { metrics: MetricRow[] }) {
  const t = useFactsWords();
  const account = useAccountWords();
  const say = usePeriodWords();
  return (
    <table className={table.table} aria-label={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('column.metric')}</th>
          <th scope="col">{t('column.unit')}</th>
          <th scope="col">{t('column.newest')}</th>
          <th scope="col">{t('column.years')}</th>
          <th scope="col">{t('column.facts')}</th>
        </tr>
      </thead>
      <tbody>
        {metrics.map(({ id, name, synonyms, unit, newest, years, facts }) => (
          <tr key={id}>
            <td data-label={t('column.metric')} style={{ overflowWrap: 'anywhere' }}>
              <div style={{ minWidth: 0 }}>
                <Anchor component={Link} href={`/desk/facts/${id}`} fw={600}>
                  {name}
                </Anchor>
                {synonyms.length > 0 && (
                  <Text size="sm" c="dimmed">
                    {t('also', { names: synonyms.join(account('listComma')) })}
                  </Text>
                )}
              </div>
            </td>
            <td data-label={t('column.unit')}>{unit}</td>
            <td data-label={t('column.newest')}>
              <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                {newest ? (
                  <>
                    <span className="tabular">{printFigure(newest)}</span>
                    <Text size="sm" c="dimmed">
                      {t('newestOf', {
                        period: say(newest.period),
                        of: [newest.body, newest.breakdown].filter(Boolean).join(' · '),
                      })}
                    </Text>
                  </>
                ) : (
                  <Text size="sm" c="dimmed">
                    {t('noFacts')}
                  </Text>
                )}
              </div>
            </td>
            <td className="tabular" data-label={t('column.years')}>
              {years &&
                (years.from === years.to
                  ? `${years.from}`
                  : t('yearsFromTo', { from: `${years.from}`, to: `${years.to}` }))}
            </td>
            <td className="tabular" data-label={t('column.facts')}>
              {facts}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
