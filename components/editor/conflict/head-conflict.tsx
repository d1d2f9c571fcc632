'use client';

import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { plainHead } from '@/components/editor/saving/plain-texts';
import { useTextCommands } from '@/components/editor/session/commands-context';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useSaveState } from '@/components/editor/status/use-save-state';
import { useEditorWords } from '@/components/words/use-editor-words';
import { articleTitle } from '@/lib/domain/article/article-title';
import styles from './conflict.module.css';

/** Above a heading block or byline somebody else saved first: both, and the choice between them. */
export function HeadConflict() {
  const t = useEditorWords('conflict');
  const session = useArticleSession();
  const { head } = session;
  const commands = useTextCommands();
  const { phase } = useSaveState(head.saver);
  if (phase.kind !== 'conflict') return null;
  const { theirs } = phase;
  const takeTheirs = () => {
    const mine = head.takeTheirs();
    if (mine) session.setAside.put(articleTitle(mine.heading.headline), plainHead(mine));
  };
  return (
    <Alert role="alert" color="seal" icon={<IconAlertTriangle aria-hidden />} title={t('headTitle')} my="xs">
      {t('headExplain')}
      <div className={styles.columns}>
        <HeadColumn title={t('theirHead')} text={plainHead(theirs.content)} />
        <HeadColumn title={t('mine')} text={plainHead(head.written())} />
      </div>
      <Group mt="xs">
        <Button size="compact-sm" variant="default" onClick={takeTheirs}>
          {t('takeTheirs')}
        </Button>
        <Button size="compact-sm" onClick={() => commands.keepMyHead(theirs)}>
          {t('keepMine')}
        </Button>
      </Group>
    </Alert>
  );
}

function HeadColumn({ title, text }: { title: string; text: string }) {
  return (
    <section className={styles.column} aria-label={title}>
      <h3>{title}</h3>
      <p>{text}</p>
    </section>
  );
}
