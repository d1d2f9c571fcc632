'use client';

import type { KeyboardEvent } from 'react';
import { useTranslations } from 'next-intl';
import type { Row } from '@/lib/intake/rows/row';
import { RowLine } from './row-line';

type Props = {
  rows: Row[];
  currentId: string | null;
  topicNames: ReadonlyMap<string, string>;
  onChoose: (id: string) => void;
  onKey: (event: KeyboardEvent) => void;
};

/** The rows of a plan: one stop of the keyboard, in which arrows choose a row and letters change it. */
export function RowList({ rows, currentId, topicNames, onChoose, onKey }: Props) {
  const t = useTranslations('imports');
  return (
    <div
      role="listbox"
      tabIndex={0}
      aria-label={t('rows')}
      aria-activedescendant={currentId ? `row-${currentId}` : undefined}
      onKeyDown={onKey}
    >
      {rows.map((row) => (
        <RowLine
          key={row.id}
          row={row}
          isCurrent={row.id === currentId}
          topicNames={topicNames}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}
