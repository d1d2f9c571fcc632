'use client';

import { useFind } from '@/components/editor/find/find-context';
import { useValue } from '@/components/editor/session/use-value';
import { LeftOut } from '@/components/editor/wording/left-out';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './find-bar.module.css';

/** How many there are and which one is current, and what the last replacing did and left. */
export function FindStatus() {
  const t = useEditorWords('find');
  const find = useFind();
  const query = useValue(find.query);
  const count = useValue(find.matches).length;
  const number = useValue(find.at) + 1;
  const changed = useValue(find.changed);
  const standing = query === '' ? t('empty') : count === 0 ? t('notFound') : t('count', { number, count });
  return (
    <>
      <span role="status" className={styles.status}>
        {changed && changed.done > 0 && `${t('replaced', { count: changed.done })} `}
        {standing}
      </span>
      {changed && <LeftOut left={changed.left} />}
    </>
  );
}
