'use client';

import { memo } from 'react';
import { useFormatter } from 'next-intl';
import { ArrangedOutline } from '@/components/editor/outline/arranged-outline';
import { OutlineEntry } from '@/components/editor/outline/outline-entry';
import { TopicCoverage } from '@/components/editor/outline/topic-coverage';
import { useSectionCommandsIfAny } from '@/components/editor/session/commands-context';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { useTotalCharacters } from '@/components/editor/outline/use-total-characters';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './outline.module.css';

/** The article's sections beside it: how each stands, to go to and, where they may be, to arrange. */
export const Outline = memo(function Outline({ onGo }: { onGo?: () => void }) {
  const t = useEditorWords('outline');
  const format = useFormatter();
  const session = useArticleSession();
  const isArranged = useSectionCommandsIfAny() !== null;
  const order = useValue(session.order);
  const total = useTotalCharacters(session);
  return (
    <nav className={styles.outline} aria-label={t('title')}>
      <p className={`tabular ${styles.total}`}>
        {t('total', { sections: order.length, characters: format.number(total) })}
      </p>
      {isArranged ? <ArrangedOutline onGo={onGo} /> : <FixedOutline onGo={onGo} />}
      <TopicCoverage />
    </nav>
  );
});

function FixedOutline({ onGo }: { onGo?: (() => void) | undefined }) {
  const session = useArticleSession();
  const order = useValue(session.order);
  const here = useValue(session.focused)?.id;
  return (
    <ol className={styles.list} id="outline-list">
      {order.map((id, index) => {
        const section = session.section(id);
        return (
          section && (
            <li key={id} className={styles.item} data-here={id === here || undefined}>
              <OutlineEntry section={section} number={index + 1} onGo={onGo} />
            </li>
          )
        );
      })}
    </ol>
  );
}
