import type { useBackupsWords } from '@/components/words/use-backups-words';
import type { KeptFailure } from '@/lib/backup/backup-state';

/** The sentence of a failure; that of one of an older program, whose words are gone, is that it was unexpected. */
export function faultWords(t: ReturnType<typeof useBackupsWords>, { fault, params }: KeptFailure): string {
  const key = `fault.${fault}`;
  return fault !== 'unexpected' && t.has(key) ? t(key, params) : t('unexpected');
}
