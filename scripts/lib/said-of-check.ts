import type { PutBack } from './put-back';
import { sayBackup } from './say-backup';

/** What was checked of a backup that was put back, in both languages. */
export function saidOfCheck({ closing, revisions, events, notedHeads }: PutBack): string {
  const rows = closing.tables.reduce((all, table) => all + table.rows, 0);
  return [
    sayBackup('said.checkedTables', { tables: closing.tables.length, rows }),
    sayBackup('said.checkedFiles', { files: closing.files.length }),
    sayBackup('said.checkedRevisions', { revisions }),
    sayBackup('said.checkedLog', { events, heads: notedHeads }),
    ...saidOfFiles(closing),
  ].join('\n');
}

const SHOWN = 20;

/** Which files a backup lacks or has otherwise than their names say. */
export function saidOfFiles({ missing, damaged }: { missing: string[]; damaged: string[] }): string[] {
  return Object.entries({ missing, damaged })
    .filter(([, names]) => names.length > 0)
    .map(([key, names]) => {
      const shown = names.slice(0, SHOWN).join(', ') + (names.length > SHOWN ? ' …' : '');
      return sayBackup(`said.${key}`, { count: names.length, names: shown });
    });
}
