'use client';

import { useFormatter } from 'next-intl';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { SaveWordMark } from '@/components/editor/status/save-word-mark';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './save-line.module.css';

/** How the whole article stands, with the time of the last save. */
export function SaveLine() {
  const t = useEditorWords('save');
  const format = useFormatter();
  const { word, savedAt } = useValue(useArticleSession().overall);
  const time =
    savedAt &&
    format.dateTime(new Date(savedAt), {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
  return (
    <span className={styles.line}>
      <SaveWordMark word={word} />
      {time && (
        <span className={`tabular ${styles.time}`}>{word === 'saved' ? time : t('last', { time })}</span>
      )}
    </span>
  );
}
