'use client';

import { Text } from '@mantine/core';
import table from '@/components/ui/desk-table.module.css';
import { useAdminWords } from '@/components/words/use-admin-words';
import { useErrorsWords } from '@/components/words/use-errors-words';
import { useFieldsWords } from '@/components/words/use-fields-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import type { PlannedRow, SheetPlan } from '@/lib/people/plan-sheet';

/** What a sheet would do, row by row, those refused with what is wrong in which column. */
export function SheetPlanTable({ plan: { departments, rows } }: { plan: SheetPlan }) {
  const t = useAdminWords('peopleSheet');
  const terms = useTermsWords('role');
  const describe = useFaults();
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
      {countOf('refused') > 0 && (
        <Text size="sm" mb="xs">
          {t('refusedHint')}
        </Text>
      )}
      {departments.length > 0 && (
        <Text size="sm" mb="xs">
          {t('newDepartments', { names: departments.join('、') })}
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
          {rows.map(({ row, title, outcome, faults, person }) => (
            <tr key={row}>
              <td className="tabular" data-label={t('row')}>
                {row}
              </td>
              <td data-label={t('who')}>{title}</td>
              <td data-label={t('would')}>
                <Text component="span" size="sm" fw={600} c={outcome === 'refused' ? 'seal' : undefined}>
                  {t(`outcome.${outcome}`)}
                </Text>
              </td>
              <td data-label={t('what')}>
                {faults.length > 0
                  ? faults.map(describe).join('；')
                  : person &&
                    [
                      person.signInName,
                      person.departmentName,
                      person.roles.map((role) => terms(role)).join('、'),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
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
