import Link from 'next/link';
import { useDeskWords } from '@/components/words/use-desk-words';
import type { TaskKind } from '@/lib/desk/task';
import styles from './desk.module.css';

type Props = { counts: { kind: TaskKind; count: number }[]; total: number; current: TaskKind | null };

/** How many tasks there are of each kind; each number opens those. */
export function TaskKinds({ counts, total, current }: Props) {
  const t = useDeskWords();
  return (
    <nav aria-label={t('inbox.kinds')} className={styles.kinds}>
      <Link href="/desk" aria-current={current === null ? 'page' : undefined} prefetch={false}>
        {t('inbox.every', { count: total })}
      </Link>
      {counts.map(({ kind, count }) => (
        <Link
          key={kind}
          href={`/desk?kind=${kind}`}
          aria-current={current === kind ? 'page' : undefined}
          prefetch={false}
        >
          {t('inbox.ofKind', { kind: t(`kind.${kind}`), count })}
        </Link>
      ))}
    </nav>
  );
}
