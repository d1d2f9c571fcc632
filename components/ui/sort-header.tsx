'use client';

import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import Link from 'next/link';
import styles from './sort-header.module.css';

export type SortDirection = 'ascending' | 'descending';

type Props = {
  label: string;
  /** The same list sorted by this column, the other way round where it is already. */
  href: string;
  /** Null where the list is sorted by another column. */
  direction: SortDirection | null;
  className?: string;
};

/** A column's heading by which the list is sorted: a link, so that the address carries it. */
export function SortHeader({ label, href, direction, className = '' }: Props) {
  const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" aria-sort={direction ?? 'none'} className={className}>
      <Link href={href} scroll={false} prefetch={false} className={styles.link}>
        {label}
        <Arrow size={14} aria-hidden className={direction ? styles.arrow : styles.waiting} />
      </Link>
    </th>
  );
}
