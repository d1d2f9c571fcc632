'use client';

import { useEffect, useRef } from 'react';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useArticlesWords } from '@/components/words/use-articles-words';
import styles from './batch-results.module.css';
import { focusNext } from './focus-next';
import type { Batch } from './use-batch';

/**
 * What became of each of several things: how far it is, then a line each, those refused first. The keyboard comes
 * here, for the button that began it is gone or resting.
 */
export function BatchResults({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const t = useArticlesWords('batch');
  const { name, lines, total, isRunning } = batch;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isRunning) place.current?.focus();
  }, [isRunning]);
  if (name === null) return null;
  const refused = lines.filter(({ isDone }) => !isDone);
  const done = lines.filter(({ isDone }) => isDone);
  return (
    <section ref={place} tabIndex={-1} className={styles.results} aria-label={t('results', { name })}>
      <p role="status" className={styles.sum}>
        {isRunning
          ? t('running', { name, done: lines.length, total })
          : t('sum', { name, done: done.length, refused: refused.length })}
      </p>
      {isRunning && <progress className={styles.bar} value={lines.length} max={total} aria-label={name} />}
      <ul className={styles.lines}>
        {[...refused, ...done].map(({ id, title, isDone, says }) => (
          <li key={id} className={isDone ? undefined : styles.refused}>
            {isDone ? <IconCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}
            <span className="listed-title">{title}</span>
            <span>{isDone ? says : t('refused', { why: says })}</span>
          </li>
        ))}
      </ul>
      {!isRunning && (
        <button
          type="button"
          className={styles.close}
          onClick={() => {
            focusNext(place.current);
            onClose();
          }}
        >
          {t('close')}
        </button>
      )}
    </section>
  );
}
