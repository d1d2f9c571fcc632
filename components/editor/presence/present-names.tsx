'use client';

import { IconUserEdit } from '@tabler/icons-react';
import type { SectionSession } from '@/components/editor/session/section-session';
import { useValue } from '@/components/editor/session/use-value';
import { useEditorWords } from '@/components/words/use-editor-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import styles from './present-names.module.css';

/** Who else has this section open; `short` gives the names alone. */
export function PresentNames({ section, short }: { section: SectionSession; short?: boolean }) {
  const t = useEditorWords('presence');
  const terms = useTermsWords();
  const present = useValue(section.present);
  if (present.length === 0) return null;
  const names = [
    ...new Set(present.map(({ displayName, isSelf }) => (isSelf ? t('ownOtherTab') : displayName))),
  ];
  const who = names.join(terms('and'));
  return (
    <span className={styles.present}>
      <IconUserEdit size={14} aria-hidden />
      {short ? who : t('editing', { who })}
    </span>
  );
}
