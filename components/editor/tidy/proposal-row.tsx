'use client';

import { VisuallyHidden } from '@mantine/core';
import type { Proposal } from '@/components/editor/tidy/proposals';
import { useEditorWords } from '@/components/words/use-editor-words';
import { showChange } from '@/lib/document/tidy/show-change';
import styles from './tidy-panel.module.css';

type Props = { proposal: Proposal; isOn: boolean; onTurn: (isOn: boolean) => void };

/** One change with the words around it, and whether it is to be done. */
export function ProposalRow({ proposal, isOn, onTurn }: Props) {
  const t = useEditorWords('tidy');
  const { lead, before, after, tail } = showChange(proposal.line.text, proposal.edits);
  return (
    <li>
      <label className={styles.row}>
        <input type="checkbox" checked={isOn} onChange={(event) => onTurn(event.currentTarget.checked)} />
        <span lang="zh-CN">
          {lead}
          <del>{visible(before)}</del>
          <VisuallyHidden>{after === '' ? t('becomesNothing') : t('becomes')}</VisuallyHidden>
          {after !== '' && <ins>{visible(after)}</ins>}
          {tail}
        </span>
      </label>
    </li>
  );
}

/** A space that is to go is seen. */
function visible(words: string): string {
  return words.trim() === '' ? '␣'.repeat(words.length) : words;
}
