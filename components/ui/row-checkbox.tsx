'use client';

import { useEffect, useRef } from 'react';
import styles from './row-checkbox.module.css';
import type { Selection } from './use-selection';

/** Chooses a row; with Shift everything from the last one on. */
export function RowCheckbox({ id, label, selection }: { id: string; label: string; selection: Selection }) {
  return (
    <label className={styles.place}>
      <input
        type="checkbox"
        aria-label={label}
        checked={selection.has(id)}
        onClick={(event) => selection.onRowClick(id, event)}
        // A click says whether Shift was held, a change does not.
        onChange={() => {}}
      />
    </label>
  );
}

/** Chooses all rows shown, or none. */
export function TableCheckbox({
  selection,
  total,
  label,
}: {
  selection: Selection;
  total: number;
  label: string;
}) {
  const box = useRef<HTMLInputElement>(null);
  const count = selection.ids.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = count > 0 && count < total;
  }, [count, total]);
  return (
    <label className={styles.place}>
      <input
        ref={box}
        type="checkbox"
        aria-label={label}
        checked={count > 0 && count === total}
        onChange={(event) => selection.setAll(event.currentTarget.checked)}
      />
    </label>
  );
}
