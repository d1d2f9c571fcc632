'use client';

import { useEffect } from 'react';
import { usePanels } from '@/components/editor/page/panels-context';
import { ChangeItem } from '@/components/editor/proposal/change-item';
import { useChanges } from '@/components/editor/proposal/changes-context';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { usePlaceName } from '@/components/editor/wording/use-place-name';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import styles from './changes-panel.module.css';

const LOOK_AFTER_MS = 400;

/** What of the text is otherwise than what was submitted, place by place. */
export function ChangesPanel({ onGo }: { onGo?: (() => void) | undefined }) {
  const t = useProposalsWords('editor.changes');
  const changes = useChanges();
  const nameOf = usePlaceName();
  const parts = useValue(changes.parts);
  const count = useValue(changes.count);
  useLooking();
  if (count === 0) return <p className={styles.none}>{t('none')}</p>;
  return parts.map(({ section, ways }) => (
    <div key={section}>
      <h2 className={styles.title}>{nameOf(section)}</h2>
      <ul className={styles.list}>
        {ways.map((way) => (
          <ChangeItem key={way.id} way={way} onGo={onGo} />
        ))}
      </ul>
    </div>
  ));
}

/** Looks as the panel is opened, and a moment after a change as long as it can be seen. */
function useLooking(): void {
  const session = useArticleSession();
  const changes = useChanges();
  const panels = usePanels();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stopWatching = changes.watch();
    const look = () => (panels.isShown('changes') ? changes.look() : changes.count.set(null));
    const lookSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, LOOK_AFTER_MS);
    };
    look();
    const stop = session.changes.subscribe(lookSoon);
    window.addEventListener('resize', lookSoon);
    return () => {
      clearTimeout(timer);
      stopWatching();
      stop();
      window.removeEventListener('resize', lookSoon);
    };
  }, [session, changes, panels]);
}
