'use client';

import { useCallback, useEffect, useState } from 'react';
import { Button, Group, NativeSelect } from '@mantine/core';
import { BecomesAuthorDialog } from '@/components/editor/proposals/becomes-author-dialog';
import { OpenSection } from '@/components/editor/proposals/open-section';
import { useProposals } from '@/components/editor/proposals/proposals-context';
import type { ProposedRow } from '@/components/editor/proposals/proposed-row';
import { SettledRows } from '@/components/editor/proposals/settled-rows';
import { showDifference } from '@/components/editor/proposals/show-difference';
import { useTaking } from '@/components/editor/proposals/use-taking';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { grouped } from '@/components/editor/wording/grouped';
import { LeftOut } from '@/components/editor/wording/left-out';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import styles from './proposals.module.css';

/** 改稿: what reviewers propose, to be taken difference by difference or turned down. */
export function ProposalsPanel({ onGo }: { onGo?: (() => void) | undefined }) {
  const t = useProposalsWords('take');
  const session = useArticleSession();
  const proposals = useProposals();
  const all = useValue(proposals.rows);
  const { panel, left, asked, stopAsking, take, takeAsked, turnDown } = useTaking();
  const [wanted, setWanted] = useState('');
  useEffect(() => proposals.watch(() => panel.current?.checkVisibility?.() !== false), [proposals, panel]);
  const go = useCallback(
    (row: ProposedRow) => {
      onGo?.();
      showDifference(session, row);
    },
    [session, onGo],
  );

  const people = [...new Map(all.map(({ proposal: { by } }) => [by.id, by.displayName]))];
  const personId = people.some(([id]) => id === wanted) ? wanted : '';
  const isOf = (id: string) => (row: ProposedRow) => row.proposal.by.id === id;
  const rows = personId === '' ? all : all.filter(isOf(personId));
  const open = rows.filter(({ state }) => state === 'open');
  const named = people.filter(([id]) => people.length > 1 && open.some(isOf(id)));
  return (
    <div ref={panel} tabIndex={-1} className={styles.panel}>
      {people.length > 1 && (
        <NativeSelect
          size="xs"
          mb="xs"
          aria-label={t('person')}
          value={personId}
          onChange={(event) => setWanted(event.currentTarget.value)}
          data={[{ value: '', label: t('everybody') }, ...people.map(([value, label]) => ({ value, label }))]}
        />
      )}
      <Group gap={6} mb="xs">
        {open.length > 0 && personId === '' && (
          <Button size="compact-sm" variant="default" onClick={() => void take(open)}>
            {t('takeAll', { count: open.length })}
          </Button>
        )}
        {named.map(([id, name]) => (
          <Button
            key={id}
            size="compact-sm"
            variant="default"
            onClick={() => void take(open.filter(isOf(id)))}
          >
            {t('takeAllOf', { name, count: open.filter(isOf(id)).length })}
          </Button>
        ))}
      </Group>
      <LeftOut left={left} />
      {open.length === 0 && <p className={styles.note}>{t('onlyOpenNone')}</p>}
      {[...grouped(open, ({ section }) => section)].map(([sectionId, here]) => (
        <OpenSection key={sectionId} sectionId={sectionId} rows={here} deeds={{ take, turnDown, go }} />
      ))}
      <SettledRows rows={rows} onTake={take} />
      {asked && <BecomesAuthorDialog rows={asked} act={takeAsked} onClose={stopAsking} />}
    </div>
  );
}
