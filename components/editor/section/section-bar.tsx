'use client';

import { ActionIcon, Menu } from '@mantine/core';
import { IconAdjustments, IconDots } from '@tabler/icons-react';
import { saveWord } from '@/components/editor/saving/save-state';
import { PresentNames } from '@/components/editor/presence/present-names';
import { LengthMeter } from '@/components/editor/section/length-meter';
import { SectionDetailsLine } from '@/components/editor/section/section-details-line';
import type { SectionSession } from '@/components/editor/session/section-session';
import { useEditorPage } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { ShortcutKeys } from '@/components/editor/shortcuts/shortcut-keys';
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
  const { dialogs } = useEditorPage();
  return (
    <div className={styles.bar}>
      <span className={styles.role}>{t('name', { number, role: terms(role) })}</span>
      <SectionSaveMark section={section} />
      <LengthMeter section={section} />
      <PresentNames section={section} />
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
      <SectionDetailsLine section={section} />
    </div>
  );
}

/** `empty` only once it is saved so: an emptied section is still unsaved. */
export function SectionSaveMark({ section }: { section: SectionSession }) {
  const { isEmpty } = useValue(section.measure);
  const word = saveWord(useSaveState(section.saver));
  return <SaveWordMark word={word === 'saved' && isEmpty ? 'empty' : word} />;
}

function SectionMenu({ section, number }: Props) {
  const t = useEditorWords('section');
  const { commands } = useEditorPage();
  const items = [
    { id: 'moveUp', run: () => commands.move(section, -1) },
    { id: 'moveDown', run: () => commands.move(section, 1) },
    { id: 'addSection', run: () => commands.add(section) },
    { id: 'split', run: () => commands.split(section) },
    { id: 'merge', run: () => commands.merge(section) },
  ] as const;
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray.7"
          aria-label={t('menu', { number })}
          title={t('menu', { number })}
          data-section-menu
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ id, run }) => (
          <Menu.Item
            key={id}
            rightSection={<ShortcutKeys id={id} visibleFrom="sm" />}
            onClick={() => void run()}
          >
            {t(`do.${id}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item c="seal" onClick={() => void commands.remove(section)}>
          {t('do.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
