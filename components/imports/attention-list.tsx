'use client';

import { memo } from 'react';
import type { Flag, Join } from '@/lib/intake/plan';
import { pieceToCorrect } from '@/lib/intake/rows/correct-rows';
import type { Row } from '@/lib/intake/rows/row';
import { useImportsWords } from '@/components/words/use-imports-words';
import { FlagLine } from './flag-line';
import { rowsOfFlags } from './row-notes';
import type { Marks } from './use-import-marks';
import classes from './plan.module.css';

/** Flags whose text is how many more there are. */
const OF_COUNT = new Set<Flag['kind']>(['more_flags', 'more_rows']);

type Props = {
  rows: Row[];
  flags: Flag[];
  joins: Join[];
  /** The row of each flag. */
  ofFlags: readonly (Row | null)[];
  marks: Marks;
  source: string;
  onChoose: (id: string) => void;
};

/** What a person should look at: what is doubtful, what was joined, what was left out. Each leads to its row. */
export const AttentionList = memo(function AttentionList(props: Props) {
  const { rows, flags, joins, ofFlags, marks, source, onChoose } = props;
  const t = useImportsWords();
  const removed = rows.filter((row) => row.kind === 'removed');
  const rowAt = (at: number) => rowsOfFlags(rows, [{ start: at }])[0]?.id;
  const left = flags.length - marks.looked.length;
  const lists = [
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
  return (
    <>
      {flags.length > 0 && (
        <details open>
          <summary>
            {t('attention.flags', { count: flags.length })}{' '}
            <span role="status">{t(left > 0 ? 'looking.left' : 'looking.none', { count: left })}</span>
          </summary>
          <ol className={classes.attention}>
            {flags.map((flag, index) => {
              const row = ofFlags[index] ?? null;
              const { kind, text } = flag;
              const isCount = OF_COUNT.has(kind);
              return (
                <FlagLine
                  key={index}
                  flag={index}
                  words={
                    isCount
                      ? t(`flags.${kind}`, { count: Number(text) })
                      : t('flagged', { flag: t(`flags.${kind}`), text: brief(text) })
                  }
                  isLooked={marks.looked.includes(index)}
                  onGo={row && (() => onChoose(row.id))}
                  correction={marks.corrections.find((one) => one.flag === index) ?? null}
                  corrections={marks.corrections}
                  at={flag}
                  piece={isCount || !row ? null : pieceToCorrect(row)}
                  source={source}
                  look={marks.look}
                  correct={marks.correct}
                />
              );
            })}
          </ol>
        </details>
      )}
      {lists
        .filter(({ items }) => items.length > 0)
        .map(({ name, items }) => (
          <details key={name}>
            <summary>{t(`attention.${name}`, { count: items.length })}</summary>
            <ul className={classes.attention}>
              {items.map(({ row, words }, index) => (
                <li key={index}>
                  <button type="button" className={classes.flagWords} onClick={() => row && onChoose(row)}>
                    {words}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        ))}
    </>
  );
});

function brief(text: string): string {
  const words = text.replace(/\s+/g, ' ');
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
