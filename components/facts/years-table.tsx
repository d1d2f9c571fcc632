'use client';

import { Text } from '@mantine/core';
import table from '@/components/ui/desk-table.module.css';
import { useFactsWords } from '@/components/words/use-facts-words';
import { printFigure } from '@/lib/domain/facts/figure';
import type { PlainFact } from '@/lib/facts/plain-fact';
import type { MetricLine } from '@/lib/facts/queries/get-metric';
import { usePeriodWords } from './use-period-words';

/** Bodies and their parts by years side by side. */
export function YearsTable({ lines, years }: { lines: MetricLine[]; years: number[] }) {
  const t = useFactsWords();
  return (
    // Many years are wider than any screen.
    <div style={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={t('table')}>
      <table className={table.table} aria-label={t('table')}>
        <thead>
          <tr>
            <th scope="col">{t('column.body')}</th>
            <th scope="col">{t('column.breakdown')}</th>
            {years.map((year) => (
              <th scope="col" key={year} className="tabular">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ body, breakdown, facts }) => (
            <tr key={JSON.stringify([body, breakdown])}>
              <td data-label={t('column.body')} style={{ overflowWrap: 'anywhere' }}>
                {body}
              </td>
              <td data-label={t('column.breakdown')} style={{ overflowWrap: 'anywhere' }}>
                {breakdown || t('whole')}
              </td>
              {years.map((year) => {
                const those = facts.map(([fact]) => fact).filter((fact) => fact.year === year);
                return (
                  <td key={year} data-label={`${year}`} className="tabular">
                    {those.length > 0 && (
                      <div>
                        {those.map((fact) => (
                          <Cell key={fact.id} fact={fact} />
                        ))}
                      </div>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ fact }: { fact: PlainFact }) {
  const t = useFactsWords();
  const say = usePeriodWords();
  const beside = [
    ...(/^\d{4}$/.test(fact.period) ? [] : [say(fact.period)]),
    ...(fact.status === 'final' ? [] : [t(`state.${fact.status}`)]),
    ...(fact.priceBasis === 'none' ? [] : [t(`basis.${fact.priceBasis}`)]),
  ];
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      {printFigure(fact)}
      {beside.length > 0 && (
        <Text component="span" size="sm" c="dimmed">
          {' '}
          {beside.join(' · ')}
        </Text>
      )}
    </div>
  );
}
