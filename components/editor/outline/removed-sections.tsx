'use client';

import { Anchor, Button } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { useSectionCommands } from '@/components/editor/session/commands-context';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { historyHref } from '@/components/history/history-links';
import { Link } from '@/components/ui/link';
import { useEditorWords } from '@/components/words/use-editor-words';
import { sectionHeading } from '@/lib/domain/article/section-name';
import { TIME_IN_PASSING } from '@/lib/domain/time-formats';
import styles from './outline.module.css';

/** The sections that were taken out: by whom, when, how they begin; each to be read and brought back. */
export function RemovedSections({ onGo }: { onGo?: (() => void) | undefined }) {
  const t = useEditorWords('outline');
  const format = useFormatter();
  const session = useArticleSession();
  const commands = useSectionCommands();
  const removed = useValue(session.removed);
  return (
    <details className={styles.topics}>
      <summary>{t('removed', { count: removed.length })}</summary>
      <ul className={styles.removed}>
        {removed.map(({ id, headingLines, firstWords, removedAt, removedBy }) => {
          const name = sectionHeading(headingLines) || firstWords || t('removedEmpty');
          return (
            <li key={id}>
              <span>{name}</span>
              <span className={styles.state}>
                {t('removedBy', {
                  name: removedBy ?? t('somebody'),
                  at: format.dateTime(removedAt, TIME_IN_PASSING),
                })}
              </span>
              {headingLines.length > 0 && firstWords && <span className={styles.state}>{firstWords}</span>}
              <span className={styles.ways}>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t('bringBackNamed', { name })}
                  onClick={() => {
                    onGo?.();
                    void commands.restore(id);
                  }}
                >
                  {t('bringBack')}
                </Button>
                <Anchor
                  component={Link}
                  size="sm"
                  href={historyHref(session.articleId, { section: id })}
                  aria-label={t('readNamed', { name })}
                >
                  {t('read')}
                </Anchor>
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
