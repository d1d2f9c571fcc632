import '@/components/review/comparison/comparison.css';
import { useTranslations } from 'next-intl';
import { SectionChange } from '@/components/review/comparison/section-comparison';
import type { SectionComparison } from '@/lib/revisions/compare/comparison';
import styles from './confirmations.module.css';

type Props = { changes: SectionComparison; label: string; number: number };

/** What changed in a section, behind a line until asked for. */
export function TextChanges({ changes, label, number }: Props) {
  const t = useTranslations('confirmations');
  return (
    <details className={styles.changes}>
      <summary>{label}</summary>
      <div className="comparison" role="group" aria-label={t('changes')}>
        <SectionChange section={changes} number={number} topicNames={{}} />
      </div>
    </details>
  );
}
