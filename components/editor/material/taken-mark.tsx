import { IconCheck } from '@tabler/icons-react';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './material.module.css';

/** Says in which section something taken stands; nothing for section 0, where it stands in none. */
export function TakenMark({ section }: { section: number }) {
  const t = useEditorWords('material');
  if (section === 0) return null;
  return (
    <span className={styles.taken}>
      <IconCheck size={14} aria-hidden /> {t('standsIn', { number: section })}
    </span>
  );
}
