'use client';

import { PresentNames } from '@/components/editor/presence/present-names';
import { LengthMeter } from '@/components/editor/section/length-meter';
import { SectionSaveMark } from '@/components/editor/section/section-bar';
import { useSectionName } from '@/components/editor/section/use-section-name';
import type { SectionSession } from '@/components/editor/session/section-session';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import styles from './outline.module.css';

type Props = { section: SectionSession; number: number; onGo?: (() => void) | undefined };

/** A section in the outline: what it is called, how it stands, and the way there. */
export function OutlineEntry({ section, number, onGo }: Props) {
  const session = useArticleSession();
  const isHere = useValue(session.focused) === section;
  const name = useSectionName(section);
  const go = () => {
    onGo?.();
    session.goTo(section.id, 'text');
  };
  return (
    <button type="button" className={styles.go} aria-current={isHere || undefined} onClick={go}>
      <span className={styles.name}>
        {number}. {name}
      </span>
      <span className={styles.state}>
        <SectionSaveMark section={section} />
        <LengthMeter section={section} />
      </span>
      <PresentNames section={section} short />
    </button>
  );
}
