'use client';

import { memo } from 'react';
import type { Flag, Join } from '@/lib/intake/plan';
import type { Row } from '@/lib/intake/rows/row';
import { useImportsWords } from '@/components/words/use-imports-words';
import classes from './plan.module.css';

/** Flags whose text is how many more there are. */
const OF_COUNT = new Set<Flag['kind']>(['more_flags', 'more_rows']);

type Props = { rows: Row[]; flags: Flag[]; joins: Join[]; onChoose: (id: string) => void };

/** What a person should look at: what is doubtful, what was joined, what was left out. Each leads to its row. */
export const AttentionList = memo(function AttentionList({ rows, flags, joins, onChoose }: Props) {
  const t = useImportsWords();
  const removed = rows.filter((row) => row.kind === 'removed');
  const rowAt = (at: number) =>
    rows.find(({ spans }) => spans.some(({ start, end }) => start <= at && at < end))?.id ??
    rows.findLast(({ spans: [first] }) => first !== undefined && first.start <= at)?.id;
  const lists = [
    {
      name: 'flags',
      items: flags.map(({ start, kind, text }) => ({
        row: rowAt(start),
        words: OF_COUNT.has(kind)
          ? t(`flags.${kind}`, { count: Number(text) })
          : t('flagged', { flag: t(`flags.${kind}`), text: brief(text) }),
      })),
    },
    {
      name: 'joins',
      items: joins.map(({ at, before, after }) => ({
        row: rowAt(at.end),
        words: t('joined', { before: before.slice(-12), after: after.slice(0, 12) }),
      })),
    },
    {
      name: 'removed',
      items: removed.map(({ id, reason = 'by_hand', text }) => ({
        row: id,
        words: t('flagged', { flag: t(`reasons.${reason}`), text: brief(text) }),
      })),
    },
  ];
  return lists
    .filter(({ items }) => items.length > 0)
    .map(({ name, items }) => (
      <details key={name} open={name === 'flags'}>
        <summary>{t(`attention.${name}`, { count: items.length })}</summary>
        <ul className={classes.attention}>
          {items.map(({ row, words }, index) => (
            <li key={index}>
              <button type="button" onClick={() => row && onChoose(row)}>
                {words}
              </button>
            </li>
          ))}
        </ul>
      </details>
    ));
});

function brief(text: string): string {
  const words = text.replace(/\s+/g, ' ');
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
