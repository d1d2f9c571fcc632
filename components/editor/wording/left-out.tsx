'use client';

import type { Changed } from '@/components/editor/wording/change-words';
import { usePlaceName } from '@/components/editor/wording/use-place-name';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './left-out.module.css';

/** What was not changed, where, and why. */
export function LeftOut({ left }: Pick<Changed, 'left'>) {
  const t = useEditorWords('wording.left');
  const nameOf = usePlaceName();
  if (left.length === 0) return null;
  return (
    <ul className={styles.left} role="alert">
      {left.map(({ sectionId, why, count }) => (
        <li key={`${sectionId} ${why}`}>{t(why, { place: nameOf(sectionId), count })}</li>
      ))}
    </ul>
  );
}
