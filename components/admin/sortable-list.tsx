'use client';

import { useState, type ReactNode } from 'react';
import { VisuallyHidden } from '@mantine/core';
import { FailureNotice } from '@/components/ui/failure-notice';
import type { ActionResult } from '@/lib/web/run-action';
import { useAdminWords } from '@/components/words/use-admin-words';
import { MoveButtons } from './move-buttons';
import classes from './ordered-list.module.css';
import { useOrder, type OrderChange } from './use-order';

type Props<T> = {
  items: T[];
  label: string;
  reorder: (change: OrderChange) => Promise<ActionResult<void>>;
  renderItem: (item: T) => ReactNode;
};

/** The entries of an office's list in their order, each with buttons to move it. */
export function SortableList<T extends { id: string; name: string }>({
  items,
  label,
  reorder,
  renderItem,
}: Props<T>) {
  const t = useAdminWords();
  const { order, move, failure } = useOrder(
    items.map(({ id }) => id),
    reorder,
  );
  const [moved, setMoved] = useState<T | null>(null);
  const byId = new Map(items.map((item) => [item.id, item]));
  const shown = order.flatMap((id) => byId.get(id) ?? []);
  return (
    <>
      <FailureNotice failure={failure} />
      <VisuallyHidden role="status">
        {moved && t('moved', { name: moved.name, place: order.indexOf(moved.id) + 1, count: order.length })}
      </VisuallyHidden>
      <ol className={classes.list} aria-label={label}>
        {shown.map((item, index) => (
          <li key={item.id} className={classes.row}>
            <span className={classes.place} aria-hidden>
              {index + 1}
            </span>
            <div className={classes.content}>{renderItem(item)}</div>
            <MoveButtons
              id={item.id}
              name={item.name}
              index={index}
              count={shown.length}
              onMove={(direction) => {
                setMoved(item);
                move({ id: item.id, direction });
              }}
            />
          </li>
        ))}
      </ol>
    </>
  );
}
