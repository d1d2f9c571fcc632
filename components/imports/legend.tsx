'use client';

import { Kbd } from '@mantine/core';
import { useImportsWords } from '@/components/words/use-imports-words';
import { EDITS, KIND_KEYS } from './key-edits';
import classes from './plan.module.css';

/** The kinds in their colours, and the keys for them and for the edits. */
export function Legend() {
  const t = useImportsWords();
  const edits = [
    ...EDITS.map(({ key, name }) => [key.toUpperCase(), name]),
    ...[
      ['E', 'split'],
      ['T', 'topics'],
      ['Alt+↑↓', 'move'],
      ['Z', 'undo'],
    ],
  ];
  return (
    <details open>
      <summary>{t('legend')}</summary>
      <ul className={classes.legend}>
        {KIND_KEYS.map(([key, kind]) => (
          <li key={kind} className={classes.kind} data-kind={kind}>
            <Kbd size="xs" className={classes.key}>
              {key.toUpperCase()}
            </Kbd>{' '}
            <span className={classes.label}>{t(`kinds.${kind}`)}</span>
          </li>
        ))}
        {edits.map(([key, name]) => (
          <li key={name} className={classes.key}>
            <Kbd size="xs">{key}</Kbd> {t(`edits.${name}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
