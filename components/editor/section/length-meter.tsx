'use client';

import { useFormatter } from 'next-intl';
import type { SectionSession } from '@/components/editor/session/section-session';
import { useValue } from '@/components/editor/session/use-value';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './length-meter.module.css';

/** Characters written, and against how many when a length is wanted. */
export function LengthMeter({ section }: { section: SectionSession }) {
  const t = useEditorWords('section');
  const format = useFormatter();
  const { characters } = useValue(section.measure);
  const { targetLength } = useValue(section.details);
  const written = format.number(characters);
  if (targetLength === null) return <span className="tabular">{t('length', { written })}</span>;
  const share = Math.min(100, Math.round((characters / targetLength) * 100));
  return (
    <span className={`tabular ${styles.meter}`}>
      <span className={styles.track} aria-hidden>
        <span
          className={styles.fill}
          data-over={characters > targetLength * 1.4 || undefined}
          style={{ width: `${share}%` }}
        />
      </span>
      {t('lengthOf', { written, target: format.number(targetLength) })}
    </span>
  );
}
