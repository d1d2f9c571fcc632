'use client';

import { useState } from 'react';
import { Button } from '@mantine/core';
import { DifferenceWords } from '@/components/editor/proposals/difference-words';
import type { ProposedRow } from '@/components/editor/proposals/proposed-row';
import { Proposer } from '@/components/editor/proposals/proposer';
import { useRowPlace } from '@/components/editor/proposals/use-row-place';
import { grouped } from '@/components/editor/wording/grouped';
import { useDifferenceWords } from '@/components/proposals/use-difference-words';
import { copyText } from '@/components/ui/copy-text';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import styles from './proposals.module.css';

type Props = { rows: readonly ProposedRow[]; onTake: (rows: readonly ProposedRow[]) => Promise<void> };

/** What is not to be decided any more: turned down, taken, lost, and what is not taken here. */
export function SettledRows({ rows, onTake }: Props) {
  const t = useProposalsWords('take');
  const of = (...states: ProposedRow['state'][]) => rows.filter(({ state }) => states.includes(state));
  const [lost, turnedDown] = [of('lost'), of('turned_down')];
  const [taken, notHere] = [of('taken', 'changed_since'), of('not_here')];
  return (
    <>
      {lost.length > 0 && (
        <section className={styles.section}>
          <h3>{t('lostTitle', { count: lost.length })}</h3>
          <p className={styles.note}>{t('lostHint')}</p>
          <Listed rows={lost} also={(row) => <CopyWords row={row} />} isWhole />
        </section>
      )}
      {notHere.length > 0 && (
        <section className={styles.section}>
          <h3>{t('notHereTitle', { count: notHere.length })}</h3>
          <p className={styles.note}>{t('notHereHint')}</p>
          <Listed rows={notHere} />
        </section>
      )}
      <Fold title={t('turnedDownFold', { count: turnedDown.length })} count={turnedDown.length}>
        <Listed rows={turnedDown} also={(row) => <TurnedDown row={row} onTake={onTake} />} />
      </Fold>
      <Fold title={t('takenFold', { count: taken.length })} count={taken.length}>
        <Listed
          rows={taken}
          also={({ state }) =>
            state === 'changed_since' && <p className={styles.note}>{t('changedSince')}</p>
          }
        />
      </Fold>
    </>
  );
}

type FoldProps = { title: string; count: number; children: React.ReactNode };

/** Its rows are drawn when it is opened. */
function Fold({ title, count, children }: FoldProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (count === 0) return null;
  return (
    <details className={styles.fold} open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children}
    </details>
  );
}

type ListedProps = {
  rows: readonly ProposedRow[];
  also?: (row: ProposedRow) => React.ReactNode;
  isWhole?: boolean;
};

function Listed({ rows, also, isWhole = false }: ListedProps) {
  const placeOf = useRowPlace();
  return [...grouped(rows, ({ section, proposal }) => `${section} ${proposal.id}`)].map(([key, own]) => (
    <div key={key}>
      {own[0] && (
        <>
          <p className={styles.place}>{placeOf(own[0].section)}</p>
          <Proposer proposal={own[0].proposal} />
        </>
      )}
      <ul>
        {own.map((row) => (
          <li key={row.key} className={styles.row}>
            <DifferenceWords row={row} isWhole={isWhole} />
            {also?.(row)}
          </li>
        ))}
      </ul>
    </div>
  ));
}

function TurnedDown({ row, onTake }: { row: ProposedRow; onTake: Props['onTake'] }) {
  const t = useProposalsWords('take');
  const { word = '', by = '' } = row.answer ?? {};
  return (
    <>
      {word !== '' && <p className={styles.note}>{t('word', { by: by || 'none', word })}</p>}
      <Button size="compact-xs" variant="default" onClick={() => void onTake([row])}>
        {t('takeAfterAll')}
      </Button>
    </>
  );
}

function CopyWords({ row }: { row: ProposedRow }) {
  const t = useProposalsWords('take');
  const { taken, put } = useDifferenceWords()(row.difference);
  const [isCopied, setIsCopied] = useState(false);
  const words = put || taken;
  if (words === '') return null;
  return (
    <Button size="compact-xs" variant="default" onClick={() => void copyText(words).then(setIsCopied)}>
      {t(isCopied ? 'copied' : 'copy')}
    </Button>
  );
}
