'use client';

import { Button } from '@mantine/core';
import { useNotices } from '@/components/editor/notices/use-notices';
import { useChanges } from '@/components/editor/proposal/changes-context';
import { goToChange } from '@/components/editor/proposal/go-to-change';
import { wayForth, type WayBack } from '@/components/editor/proposal/ways-back';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useDifferenceWords } from '@/components/proposals/use-difference-words';
import { WordsChanged } from '@/components/proposals/words-changed';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import { beginning } from '@/lib/domain/text/beginning';
import styles from './changes-panel.module.css';

/** One place: the words struck and those in their stead, the way there, and the way back. */
export function ChangeItem({ way, onGo }: { way: WayBack; onGo?: (() => void) | undefined }) {
  const t = useProposalsWords('editor.changes');
  const session = useArticleSession();
  const changes = useChanges();
  const notices = useNotices();
  const forth = wayForth(way);
  const { lead, tail } = forth.around;
  const { label, taken, put } = useDifferenceWords()(forth, forth.around);
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
        <span className={styles.kind}>{label}</span>
        {lead}
        <WordsChanged taken={taken} put={put} />
        {tail}
      </button>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('putBackNamed', {
          what: `${label} ${lead}${beginning(put || taken, 40)}${tail}`.trim(),
        })}
        onClick={putBack}
      >
        {t('putBack')}
      </Button>
    </li>
  );
}
