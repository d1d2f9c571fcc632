'use client';

import { Button, VisuallyHidden } from '@mantine/core';
import { useNotices } from '@/components/editor/notices/use-notices';
import { useChanges } from '@/components/editor/proposal/changes-context';
import { goToChange } from '@/components/editor/proposal/go-to-change';
import { useChangeWords } from '@/components/editor/proposal/use-change-words';
import type { WayBack } from '@/components/editor/proposal/ways-back';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import styles from './changes-panel.module.css';

/** One place: the words struck and those in their stead, the way there, and the way back. */
export function ChangeItem({ way, onGo }: { way: WayBack; onGo?: (() => void) | undefined }) {
  const t = useProposalsWords('editor.changes');
  const session = useArticleSession();
  const changes = useChanges();
  const notices = useNotices();
  const { kind, lead, struck, put, tail } = useChangeWords()(way);
  const go = () => {
    onGo?.();
    goToChange(session, way);
  };
  const putBack = () => {
    if (!changes.putBack(way)) notices.say(t('notThere'));
  };
  return (
    <li className={styles.change}>
      <button type="button" className={styles.words} onClick={go}>
        <span className={styles.kind}>{kind}</span>
        {lead}
        {struck !== '' && <del>{struck}</del>}
        {struck !== '' && put !== '' && (
          <>
            <span aria-hidden> → </span>
            <VisuallyHidden component="span">{t('becomes')}</VisuallyHidden>
          </>
        )}
        {put !== '' && <ins>{put}</ins>}
        {tail}
      </button>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('putBackNamed', { what: `${kind} ${lead}${put || struck}${tail}` })}
        onClick={putBack}
      >
        {t('putBack')}
      </Button>
    </li>
  );
}
