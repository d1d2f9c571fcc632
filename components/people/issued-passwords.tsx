'use client';

import { Button, Group, Paper, Text, Title } from '@mantine/core';
import table from '@/components/ui/desk-table.module.css';
import { PrintButton } from '@/components/ui/print-button';
import { useAdminWords } from '@/components/words/use-admin-words';
import type { IssuedPassword } from './temporary-password';

/** The only time these passwords are shown: to be printed or kept until they are handed over. */
export function IssuedPasswords({ issued, onClose }: { issued: IssuedPassword[]; onClose: () => void }) {
  const t = useAdminWords('peopleSheet');
  function download() {
    const heading = [t('column.displayName'), t('column.signInName'), t('password')];
    const rows = [heading, ...issued.map((each) => [each.displayName, each.signInName, each.password])];
    const text = rows.map((row) => row.map(quoted).join(',')).join('\r\n');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv' }));
    link.download = `${t('passwords')}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  }
  return (
    <Paper component="section" withBorder p="md" bg="white" aria-label={t('passwords')}>
      <Title order={2} size="h4">
        {t('passwords')}
      </Title>
      <Text size="sm" my="xs">
        {t('passwordsHint')}
      </Text>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.displayName')}</th>
            <th scope="col">{t('column.signInName')}</th>
            <th scope="col">{t('password')}</th>
          </tr>
        </thead>
        <tbody>
          {issued.map(({ displayName, signInName, password }) => (
            <tr key={signInName}>
              <td data-label={t('column.displayName')}>{displayName}</td>
              <td data-label={t('column.signInName')}>{signInName}</td>
              <td data-label={t('password')}>
                <code>{password}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Group mt="md" className="not-printed">
        <PrintButton label={t('print')} variant="default" />
        <Button variant="default" onClick={download}>
          {t('download')}
        </Button>
        <Button onClick={onClose}>{t('noted')}</Button>
      </Group>
    </Paper>
  );
}

const quoted = (cell: string) => `"${(/^[=+\-@]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
