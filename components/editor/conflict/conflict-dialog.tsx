'use client';

import { Anchor, Button, Group, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { SectionText } from '@/components/editor/editing-article';
import { ComparedColumn } from '@/components/editor/conflict/compared-column';
import { compareTexts } from '@/components/editor/conflict/compare-texts';
import { useTheirsBy } from '@/components/editor/conflict/use-theirs-by';
import { plainSection } from '@/components/editor/saving/plain-texts';
import type { Theirs } from '@/components/editor/saving/save-answer';
import type { SectionSession } from '@/components/editor/session/section-session';
import { useTextCommands } from '@/components/editor/session/commands-context';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useEditorWords } from '@/components/words/use-editor-words';
import { sectionHeading } from '@/lib/domain/article/section-name';
import styles from './conflict.module.css';

type Props = {
  section: SectionSession;
  theirs: Theirs<SectionText>;
  number: number;
  opened: boolean;
  onClose: () => void;
};

/** Both texts side by side, what differs marked in each, and the three ways on. */
export function ConflictDialog({ section, theirs, number, opened, onClose }: Props) {
  const t = useEditorWords('conflict');
  const by = useTheirsBy();
  const session = useArticleSession();
  const commands = useTextCommands();
  const isNarrow = useMediaQuery('(max-width: 48em)');
  const blocks = opened ? compareTexts(theirs.content, section.text()) : [];
  const href = session.line.textAt?.(section.id, theirs.savedAt);
  const takeTheirs = () => {
    const mine = section.takeTheirs();
    if (mine) session.setAside.put(sectionHeading(mine.headingLines), plainSection(mine));
  };
  const merge = () => {
    section.saver.mergeByHand();
    session.goTo(section.id, 'text');
  };

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title', { number })}
      size="80rem"
      fullScreen={isNarrow}
      closeButtonProps={{ 'aria-label': t('later') }}
    >
      <p>{t('explain')}</p>
      <div className={styles.columns}>
        <ComparedColumn title={by(theirs)} side="theirs" blocks={blocks} />
        <ComparedColumn title={t('mine')} side="mine" blocks={blocks} />
      </div>
      <Group justify="flex-end" mt="md" className={styles.choices}>
        <Button variant="default" onClick={takeTheirs}>
          {t('takeTheirs')}
        </Button>
        <Button variant="default" onClick={merge}>
          {t('mergeByHand')}
        </Button>
        <Button onClick={() => commands.keepMine(section, theirs)}>{t('keepMine')}</Button>
      </Group>
      <p className={styles.note}>
        {href === undefined ? (
          t('noteSetAside')
        ) : (
          <>
            {t('note')}{' '}
            <Anchor href={href} target="_blank" inherit>
              {t('readTheirs')}
            </Anchor>
          </>
        )}
      </p>
    </Modal>
  );
}
