'use client';

import { memo, useId, useRef, useState } from 'react';
import { Button, Group } from '@mantine/core';
import { flushSync } from 'react-dom';
import { DifferenceWords } from '@/components/editor/proposals/difference-words';
import type { ProposedRow } from '@/components/editor/proposals/proposed-row';
import { TurnDownForm } from '@/components/editor/proposals/turn-down-form';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import type { Failure } from '@/lib/web/failure';
import styles from './proposals.module.css';

export type RowDeeds = {
  take: (rows: readonly ProposedRow[]) => Promise<void>;
  turnDown: (row: ProposedRow, word: string) => Promise<Failure | null>;
  go: (row: ProposedRow) => void;
};

type Props = RowDeeds & { row: ProposedRow; isPending: boolean };

/** One difference that can be taken or turned down. */
export const DifferenceRow = memo(function DifferenceRow({ row, isPending, take, turnDown, go }: Props) {
  const t = useProposalsWords('take');
  const words = useId();
  const place = useRef<HTMLLIElement>(null);
  const [isTurning, setIsTurning] = useState(false);
  const cancel = () => {
    flushSync(() => setIsTurning(false));
    place.current?.querySelector<HTMLElement>('[data-take]')?.focus();
  };
  return (
    <li ref={place} className={styles.row} data-proposed-row={row.key} aria-busy={isPending || undefined}>
      <button type="button" id={words} className={styles.go} title={t('goTo')} onClick={() => go(row)}>
        <DifferenceWords row={row} />
      </button>
      {isTurning ? (
        <TurnDownForm onSubmit={(word) => turnDown(row, word)} onCancel={cancel} />
      ) : (
        <Group gap={6}>
          <Button size="compact-xs" data-take aria-describedby={words} onClick={() => void take([row])}>
            {t('take')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            aria-describedby={words}
            onClick={() => setIsTurning(true)}
          >
            {t('turnDown')}
          </Button>
        </Group>
      )}
    </li>
  );
});
