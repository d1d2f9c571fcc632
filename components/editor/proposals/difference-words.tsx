'use client';

import type { ProposedRow } from '@/components/editor/proposals/proposed-row';
import { useDifferenceWords } from '@/components/proposals/use-difference-words';
import { WordsChanged } from '@/components/proposals/words-changed';
import styles from './proposals.module.css';

/** What is struck and what comes in, with the words around it. */
export function DifferenceWords({ row, isWhole = false }: { row: ProposedRow; isWhole?: boolean }) {
  const { lead, tail } = row.around;
  const { label, isPlain, taken, put } = useDifferenceWords()(row.difference, row.around);
  return (
    <span lang="zh-CN" className={styles.words}>
      {!isPlain && <span className={styles.label}>{label}</span>}
      {lead}
      <WordsChanged taken={taken} put={put} isWhole={isWhole} />
      {tail}
    </span>
  );
}
