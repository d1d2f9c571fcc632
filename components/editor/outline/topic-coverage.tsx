'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { ArticleSession } from '@/components/editor/session/article-session';
import { useChoices } from '@/components/editor/choices-context';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './outline.module.css';

/** Which of the topics the sections are meant for have text by now. */
export function TopicCoverage() {
  const t = useEditorWords('outline');
  const session = useArticleSession();
  const choices = useChoices();
  const covered = useCoveredTopics(session);
  const wanted = choices.topics.filter(({ id }) => covered.has(id));
  if (wanted.length === 0) return null;
  const done = wanted.filter(({ id }) => covered.get(id)).length;
  return (
    <details className={styles.topics}>
      <summary>{t('topics', { done, all: wanted.length })}</summary>
      <ul>
        {wanted.map(({ id, name }) => {
          const isCovered = covered.get(id) === true;
          const Shape = isCovered ? IconCircleCheck : IconCircleDashed;
          return (
            <li key={id}>
              <Shape size={14} aria-hidden /> {t(isCovered ? 'covered' : 'notCovered', { topic: name })}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** By topic of any section: whether one of its sections has text. */
function useCoveredTopics(session: ArticleSession): Map<string, boolean> {
  const order = useValue(session.order);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = order.flatMap((id) => {
        const section = session.section(id);
        return section ? [section.details.subscribe(listener), section.measure.subscribe(listener)] : [];
      });
      return () => stops.forEach((stop) => stop());
    },
    [session, order],
  );
  const summary = () => JSON.stringify([...coveredTopics(session)]);
  return new Map(JSON.parse(useSyncExternalStore(subscribe, summary, summary)) as [string, boolean][]);
}

function coveredTopics(session: ArticleSession): Map<string, boolean> {
  const covered = new Map<string, boolean>();
  for (const section of session.inOrder()) {
    const { isEmpty } = section.measure.get();
    for (const id of section.details.get().topicIds) covered.set(id, covered.get(id) === true || !isEmpty);
  }
  return covered;
}
