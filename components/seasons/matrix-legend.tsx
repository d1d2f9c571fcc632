import { useSeasonsWords } from '@/components/words/use-seasons-words';
import styles from './coverage-matrix.module.css';

const KEYS = [
  'asked',
  'overdue',
  'received',
  'late',
  'used',
  'standing.asked',
  'standing.outdated',
  'standing.confirmed',
  'standing.void',
  'standing.disputed',
  'standing.replied',
  'standing.waived',
] as const;

/** What the marks of the printed matrix stand for. */
export function MatrixLegend() {
  const t = useSeasonsWords();
  const entries = KEYS.map((key) =>
    t('matrix.entry', { mark: t(`mark.${key}`, { count: 1 }), word: t(`cell.${key}`, { count: 1 }) }),
  );
  return (
    <p className={styles.legend} aria-hidden>
      {entries.join(t('matrix.between'))}
    </p>
  );
}
