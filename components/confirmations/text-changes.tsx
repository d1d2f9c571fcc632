import '@/components/review/comparison/comparison.css';
import { useFormatter } from 'next-intl';
import { SectionChange } from '@/components/review/comparison/section-comparison';
import type { SectionComparison } from '@/lib/revisions/compare/comparison';
import { useConfirmationsWords } from '@/components/words/use-confirmations-words';
import { countChanges } from './count-changes';
import styles from './confirmations.module.css';

const KINDS = ['heading', 'changed', 'added', 'removed', 'photos'] as const;

type Props = { changes: SectionComparison; label: string; number: number };

/** What changed in a section, behind a line until asked for. */
export function TextChanges({ changes, label, number }: Props) {
  const t = useConfirmationsWords();
  const format = useFormatter();
  const counts = countChanges(changes);
  const counted = KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
    t(`count.${kind}`, { count: counts[kind] }),
  );
  return (
    <details className={styles.changes}>
      <summary>
        {label}
        {counted.length > 0 && t('counted', { changes: format.list(counted) })}
      </summary>
      <div className="comparison" role="group" aria-label={t('changes')}>
        <SectionChange section={changes} number={number} topicNames={{}} />
      </div>
    </details>
  );
}
