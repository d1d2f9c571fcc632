'use client';

import { VisuallyHidden } from '@mantine/core';
import type { ProposedRow } from '@/components/editor/proposals/proposed-row';
import { useRowWords } from '@/components/editor/proposals/use-row-words';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import styles from './proposals.module.css';

const LONGEST = 120;

/** What is struck and what comes in, with the words around it. */
export function DifferenceWords({ row, isWhole = false }: { row: ProposedRow; isWhole?: boolean }) {
  const t = useProposalsWords('take');
  const { label, before, after } = useRowWords()(row);
  const { lead, tail } = row.around;
  const shown = (words: string) => visible(isWhole ? words : shortened(words));
  return (
    <span lang="zh-CN" className={styles.words}>
      {label !== '' && <span className={styles.label}>{label}</span>}
      {lead}
      {before === after ? (
        <span className={styles.same}>{shown(before)}</span>
      ) : (
        <>
          {before !== '' && <del>{shown(before)}</del>}
          <VisuallyHidden>{t(verbOf(before, after))}</VisuallyHidden>
          {after !== '' && <ins>{shown(after)}</ins>}
        </>
      )}
      {tail}
    </span>
  );
}

function verbOf(before: string, after: string): 'becomes' | 'becomesNothing' | 'comesIn' {
  if (after === '') return 'becomesNothing';
  return before === '' ? 'comesIn' : 'becomes';
}

/** A space or the end of a paragraph is seen. */
function visible(words: string): string {
  if (words !== '' && words.trim() === '') return words.replaceAll('\n', '↵').replace(/\s/g, '␣');
  return words.replaceAll('\n', '↵');
}

function shortened(words: string): string {
  const characters = Array.from(words);
  if (characters.length <= LONGEST) return words;
  return `${characters.slice(0, 80).join('')}……${characters.slice(-30).join('')}`;
}
