'use client';

import { ActionIcon } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { saveWord } from '@/components/editor/saving/save-state';
import { PresentNames } from '@/components/editor/presence/present-names';
import { LengthMeter } from '@/components/editor/section/length-meter';
import { SectionDetailsLine } from '@/components/editor/section/section-details-line';
import { SectionMenu } from '@/components/editor/section/section-menu';
import { useSectionCommandsIfAny } from '@/components/editor/session/commands-context';
import type { SectionSession } from '@/components/editor/session/section-session';
import { useDialogs } from '@/components/editor/toolbar/dialogs-context';
import { useValue } from '@/components/editor/session/use-value';
import { SaveWordMark } from '@/components/editor/status/save-word-mark';
import { useSaveState } from '@/components/editor/status/use-save-state';
import { useEditorWords } from '@/components/words/use-editor-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import styles from './section-bar.module.css';

type Props = { section: SectionSession; number: number };

/** The line above a section: what it is, how it stands, who is in it, and what can be done with it. */
export function SectionBar({ section, number }: Props) {
  const t = useEditorWords('section');
  const terms = useTermsWords('sectionRole');
  const { role } = useValue(section.details);
  const isArranged = useSectionCommandsIfAny() !== null;
  return (
    <div className={styles.bar}>
      <span className={styles.role}>{t('name', { number, role: terms(role) })}</span>
      <SectionSaveMark section={section} />
      <LengthMeter section={section} />
      <PresentNames section={section} />
      {isArranged && <SectionTools section={section} number={number} />}
      <SectionDetailsLine section={section} />
    </div>
  );
}

function SectionTools({ section, number }: Props) {
  const t = useEditorWords('section');
  const dialogs = useDialogs();
  return (
    <span className={styles.tools}>
      <ActionIcon
        variant="subtle"
        color="gray.7"
        aria-label={t('details', { number })}
        title={t('details', { number })}
        onClick={() => dialogs.open('details', section)}
      >
        <IconAdjustments size={16} aria-hidden />
      </ActionIcon>
      <SectionMenu section={section} number={number} />
    </span>
  );
}

/** Only what is not as it should be: that all is saved the page says once. An emptied section is still unsaved. */
export function SectionSaveMark({ section }: { section: SectionSession }) {
  const { isEmpty } = useValue(section.measure);
  const word = saveWord(useSaveState(section.saver));
  if (word !== 'saved') return <SaveWordMark word={word} />;
  return isEmpty && <SaveWordMark word="empty" />;
}
