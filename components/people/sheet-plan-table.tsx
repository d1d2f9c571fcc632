'use client';

import { Alert, Text } from '@mantine/core';
import table from '@/components/ui/desk-table.module.css';
import { useAdminWords } from '@/components/words/use-admin-words';
import { useErrorsWords } from '@/components/words/use-errors-words';
import { useFieldsWords } from '@/components/words/use-fields-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import type { PlannedRow, SheetPlan } from '@/lib/people/plan-sheet';
import { isRenamed, PlannedPersonText } from './planned-person-text';

/** What a sheet would do, row by row, those refused with what is wrong in which column. */
export function SheetPlanTable({ plan: { departments, rows } }: { plan: SheetPlan }) {
  const t = useAdminWords('peopleSheet');
  const terms = useTermsWords();
  const describe = useFaults();
  const renamed = rows.filter(isRenamed).length;
  const countOf = (outcome: PlannedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return (
    <div>
      <Text role="status" fw={600} mb="xs">
        {t('sum', {
          added: countOf('new'),
          changed: countOf('change'),
          same: countOf('same'),
          refused: countOf('refused'),
        })}
      </Text>
      {renamed > 0 && (
        <Alert color="seal" variant="light" mb="xs" fw={600}>
          {t('renamed', { count: renamed })}
        </Alert>
      )}
      {countOf('refused') > 0 && (
        <Text size="sm" mb="xs">
          {t('refusedHint')}
        </Text>
      )}
      {departments.length > 0 && (
        <Text size="sm" mb="xs">
          {t('newDepartments', { names: departments.join(terms('and')) })}
        </Text>
      )}
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('row')}</th>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('would')}</th>
            <th scope="col">{t('what')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((planned) => (
            <tr key={planned.row}>
              <td className="tabular" data-label={t('row')}>
                {planned.row}
              </td>
              <td data-label={t('who')}>{planned.title}</td>
              <td data-label={t('would')}>
                <Text
                  component="span"
                  size="sm"
                  fw={600}
                  c={planned.outcome === 'refused' || isRenamed(planned) ? 'seal' : undefined}
                >
                  {t(`outcome.${isRenamed(planned) ? 'rename' : planned.outcome}`)}
                </Text>
              </td>
              <td data-label={t('what')}>
                {planned.faults.length > 0 ? (
                  planned.faults.map(describe).join(t('andFault'))
                ) : (
                  <PlannedPersonText planned={planned} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useFaults(): (fault: PlannedRow['faults'][number]) => string {
  const t = useAdminWords('peopleSheet');
  const fields = useFieldsWords();
  const errors = useErrorsWords();
  return ({ column, key }) => {
    const why = t.has(`fault.${key}`)
      ? t(`fault.${key}`)
      : fields.has(key)
        ? fields(key, { max: 'none' })
        : errors.has(key)
          ? errors(key, { reference: '' })
          : fields('invalid');
    return column ? t('inColumn', { column: t(`column.${column}`), why }) : why;
  };
}
