'use client';

import { useState } from 'react';
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import table from '@/components/ui/desk-table.module.css';
import { useFactsWords } from '@/components/words/use-facts-words';
import { useFieldsWords } from '@/components/words/use-fields-words';
import { LEDGER_OUTCOMES, type LedgerOutcome } from '@/lib/domain/facts/fact-kinds';
import type { PlannedFact } from '@/lib/facts/plan-ledger';
import { usePeriodWords } from './use-period-words';

const AT_ONCE = 200;

/** What each figure of a sheet would do, those refused first. */
export function LedgerPlanTable({ rows }: { rows: PlannedFact[] }) {
  const t = useFactsWords('sheet');
  const words = useFactsWords();
  const fields = useFieldsWords();
  const say = usePeriodWords();
  const [only, setOnly] = useState<LedgerOutcome | ''>('');
  const [most, setMost] = useState(AT_ONCE);
  const those = rows
    .filter(({ outcome }) => only === '' || outcome === only)
    .toSorted((a, b) => Number(b.outcome === 'refused') - Number(a.outcome === 'refused'));
  const shown = those.slice(0, most);
  const describe = ({ column, key }: PlannedFact['faults'][number]) => {
    const why = fields.has(key) ? fields(key, { max: 'none' }) : fields('invalid');
    return column ? t('inColumn', { column: words(`column.${column}`), why }) : why;
  };
  return (
    <div>
      <Group align="end" mb="xs">
        <NativeSelect
          label={t('show')}
          value={only}
          onChange={(event) => setOnly(event.currentTarget.value as LedgerOutcome | '')}
          data={[
            { value: '', label: t('all') },
            ...LEDGER_OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) })),
          ]}
        />
        <Text size="sm" role="status">
          {t('shown', { shown: shown.length, count: those.length })}
        </Text>
      </Group>
      <table className={table.table} aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{words('column.row')}</th>
            <th scope="col">{words('column.metric')}</th>
            <th scope="col">{words('column.period')}</th>
            <th scope="col">{words('column.would')}</th>
            <th scope="col">{words('column.what')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, column, metric, body, period, breakdown, outcome, faults, figure, was }) => (
            <tr key={`${row} ${column}`}>
              <td className="tabular" data-label={words('column.row')}>
                {column === null ? row : `${row} · ${column}`}
              </td>
              <td data-label={words('column.metric')} style={{ overflowWrap: 'anywhere' }}>
                {[metric, body, breakdown].filter(Boolean).join(' · ')}
              </td>
              <td data-label={words('column.period')}>{say(period)}</td>
              <td data-label={words('column.would')}>
                <Text component="span" size="sm" fw={600} c={outcome === 'refused' ? 'seal' : undefined}>
                  {t(`outcome.${outcome}`)}
                </Text>
              </td>
              <td data-label={words('column.what')} style={{ overflowWrap: 'anywhere' }}>
                {faults.length > 0
                  ? faults.map(describe).join(t('andFault'))
                  : was !== null && outcome === 'follow'
                    ? t('fromTo', { was, figure })
                    : figure}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {those.length > most && (
        <Button variant="default" mt="sm" onClick={() => setMost(most + AT_ONCE)}>
          {t('more', { count: Math.min(AT_ONCE, those.length - most) })}
        </Button>
      )}
    </div>
  );
}
