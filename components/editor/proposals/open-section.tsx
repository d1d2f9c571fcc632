'use client';

import { useState } from 'react';
import { Button } from '@mantine/core';
import { DifferenceRow, type RowDeeds } from '@/components/editor/proposals/difference-row';
import type { ProposedRow } from '@/components/editor/proposals/proposed-row';
import { Proposer } from '@/components/editor/proposals/proposer';
import { useProposals } from '@/components/editor/proposals/proposals-context';
import { useRowPlace } from '@/components/editor/proposals/use-row-place';
import { useValue } from '@/components/editor/session/use-value';
import { grouped } from '@/components/editor/wording/grouped';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import styles from './proposals.module.css';

/** More rows than a person reads at a sitting would only make the page slow. */
const SHOWN_AT_FIRST = 40;

type Props = { sectionId: string | null; rows: readonly ProposedRow[]; deeds: RowDeeds };

/** What can be taken in one section, by person. */
export function OpenSection({ sectionId, rows, deeds }: Props) {
  const t = useProposalsWords('take');
  const placeOf = useRowPlace();
  const pending = useValue(useProposals().pending);
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  return (
    <section className={styles.section}>
      <h3>{t('inPlace', { place: placeOf(sectionId), count: rows.length })}</h3>
      {rows.length > 1 && (
        <Button size="compact-xs" variant="subtle" onClick={() => void deeds.take(rows)}>
          {t('takeSection', { count: rows.length })}
        </Button>
      )}
      {[...grouped(rows.slice(0, shown), ({ proposal }) => proposal)].map(([proposal, own]) => (
        <div key={proposal.id}>
          <Proposer proposal={proposal} />
          <ul>
            {own.map((row) => (
              <DifferenceRow key={row.key} row={row} isPending={pending.has(row.key)} {...deeds} />
            ))}
          </ul>
        </div>
      ))}
      {rows.length > shown && (
        <Button size="compact-xs" variant="subtle" onClick={() => setShown(rows.length)}>
          {t('showRest', { count: rows.length - shown })}
        </Button>
      )}
    </section>
  );
}
