'use client';

import { memo, useRef, type KeyboardEvent } from 'react';
import type { Row } from '@/lib/intake/rows/row';
import { useImportsWords } from '@/components/words/use-imports-words';
import { isSameNote, type RowNote } from './row-notes';
import { RowLine } from './row-line';
import { useRowDrag } from './use-row-drag';
import classes from './plan.module.css';

type Props = {
  rows: Row[];
  notes: ReadonlyMap<string, RowNote>;
  currentId: string | null;
  topicNames: ReadonlyMap<string, string>;
  onChoose: (id: string) => void;
  onKey: (event: KeyboardEvent) => void;
  /** Before another, or behind them all. */
  onDrop: (id: string, beforeId: string | null) => void;
};

/**
 * The rows of a plan: one stop of the keyboard, in which arrows choose a row and letters change it. By their grips
 * they can be dragged.
 */
export function RowList({ rows, notes, currentId, topicNames, onChoose, onKey, onDrop }: Props) {
  const t = useImportsWords();
  const mark = useRef<HTMLDivElement>(null);
  const dragging = useRowDrag(mark, onDrop);
  return (
    <div
      role="listbox"
      className={classes.rows}
      {...dragging}
      tabIndex={0}
      aria-label={t('rows')}
      aria-activedescendant={currentId ? `row-${currentId}` : undefined}
      onKeyDown={onKey}
    >
      <div ref={mark} className={classes.place} aria-hidden hidden />
      {chunksOf(rows).map((chunk, index) => (
        <RowChunk
          key={index}
          rows={chunk}
          notes={notes}
          currentId={chunk.some(({ id }) => id === currentId) ? currentId : null}
          topicNames={topicNames}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

const CHUNK = 100;

function chunksOf(rows: readonly Row[]): Row[][] {
  const count = Math.ceil(rows.length / CHUNK);
  return Array.from({ length: count }, (_, index) => rows.slice(index * CHUNK, (index + 1) * CHUNK));
}

type ChunkProps = Omit<Props, 'onKey' | 'onDrop'>;

/** A key changes one row: the other chunks are not even looked into. */
const RowChunk = memo(
  function RowChunk({ rows, notes, currentId, topicNames, onChoose }: ChunkProps) {
    return rows.map((row) => (
      <RowLine
        key={row.id}
        row={row}
        note={notes.get(row.id) ?? null}
        isCurrent={row.id === currentId}
        topicNames={topicNames}
        onChoose={onChoose}
      />
    ));
  },
  (before, after) =>
    before.currentId === after.currentId &&
    before.topicNames === after.topicNames &&
    before.onChoose === after.onChoose &&
    before.rows.length === after.rows.length &&
    before.rows.every(
      (row, at) =>
        row === after.rows[at] &&
        (before.notes === after.notes ||
          isSameNote(before.notes.get(row.id) ?? null, after.notes.get(row.id) ?? null)),
    ),
);
