'use client';

import { useEffect } from 'react';
import { Switch } from '@mantine/core';
import type { ArticleSubmission } from '@/lib/submissions/queries/list-article-material';
import { MaterialItem } from '@/components/editor/material/material-item';
import { SourceAtCursor } from '@/components/editor/material/source-at-cursor';
import { useMaterial } from '@/components/editor/material/material-context';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './material.module.css';

/** What the departments handed in: first for the section being written, then for the whole, then the rest. */
export function MaterialPanel({ onGo }: { onGo?: (() => void) | undefined }) {
  const t = useEditorWords('material');
  const material = useMaterial();
  const session = useArticleSession();
  const submissions = useValue(material.submissions);
  const shows = useValue(material.showsSources);
  const focused = useValue(session.focused);
  useEffect(() => {
    void material.look();
  }, [material, submissions]);
  useEffect(() => material.followPictures(), [material, submissions]);

  const groups = groupsOf(submissions, focused?.id ?? null);
  return (
    <div>
      <Switch
        size="xs"
        label={t('showSources')}
        checked={shows}
        onChange={(event) => material.showsSources.set(event.currentTarget.checked)}
      />
      {shows && <SourceAtCursor />}
      {submissions.length === 0 && <p className={styles.none}>{t('none')}</p>}
      {submissions.length > 0 && !focused && <p className={styles.none}>{t('placeCursor')}</p>}
      {groups.map(({ name, list, isOpen }) => (
        <details key={name} open={isOpen} className={styles.group}>
          <summary>{t(name, { count: list.length })}</summary>
          <ol className={styles.list}>
            {list.map((submission) => (
              <MaterialItem key={submission.id} submission={submission} onGo={onGo} />
            ))}
          </ol>
        </details>
      ))}
    </div>
  );
}

type Group = { name: 'forThis' | 'forAll' | 'forOthers'; list: ArticleSubmission[]; isOpen: boolean };

function groupsOf(submissions: readonly ArticleSubmission[], sectionId: string | null): Group[] {
  const forThis = submissions.filter((each) => each.sectionId !== null && each.sectionId === sectionId);
  const forAll = submissions.filter((each) => each.sectionId === null);
  const forOthers = submissions.filter((each) => each.sectionId !== null && each.sectionId !== sectionId);
  const groups: Group[] = [
    { name: 'forThis', list: forThis, isOpen: true },
    { name: 'forAll', list: forAll, isOpen: true },
    { name: 'forOthers', list: forOthers, isOpen: forThis.length === 0 },
  ];
  return groups.filter(({ list }) => list.length > 0);
}
