'use client';

import { useFormatter } from 'next-intl';
import table from '@/components/ui/desk-table.module.css';
import { useAgo } from '@/components/ui/use-ago';
import { useBackupsWords } from '@/components/words/use-backups-words';
import type { KeptBackup } from '@/lib/backup/backups-folder';
import { TIME_IN_COLUMN } from '@/lib/domain/time-formats';

const MEGABYTE = 1_000_000;

/** The nightly backups there are. */
export function BackupTable({ backups, now }: { backups: readonly KeptBackup[]; now: Date }) {
  const t = useBackupsWords();
  const format = useFormatter();
  const ago = useAgo(now);
  return (
    <table className={table.table} aria-label={t('list')}>
      <thead>
        <tr>
          <th scope="col">{t('madeAt')}</th>
          <th scope="col">{t('size')}</th>
          <th scope="col">{t('sealed')}</th>
          <th scope="col">{t('file')}</th>
        </tr>
      </thead>
      <tbody>
        {backups.map(({ file, madeAt, byteSize, isSealed }) => (
          <tr key={file}>
            <td className="tabular" data-label={t('madeAt')}>
              <span>
                {t('madeAgo', {
                  at: format.dateTime(madeAt, TIME_IN_COLUMN),
                  ago: ago(madeAt),
                })}
              </span>
            </td>
            <td className="tabular" data-label={t('size')}>
              {t('bytes', { count: Math.max(0.1, Math.round(byteSize / (MEGABYTE / 10)) / 10) })}
            </td>
            <td data-label={t('sealed')}>{isSealed ? t('isSealed') : t('isPlain')}</td>
            <td data-label={t('file')} style={{ overflowWrap: 'anywhere' }}>
              {file}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
