'use client';

import { useId } from 'react';
import { Badge } from '@mantine/core';
import { useFormatter } from 'next-intl';
import type { ArticleSubmission } from '@/lib/submissions/queries/list-article-material';
import { MaterialFileItem } from '@/components/editor/material/material-file-item';
import { Passages } from '@/components/editor/material/passages';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useEditorWords } from '@/components/words/use-editor-words';
import { TIME_IN_PASSING } from '@/lib/domain/time-formats';
import styles from './material.module.css';

type Props = { submission: ArticleSubmission; onGo?: (() => void) | undefined };

/** One submission: who sent it and when, its text paragraph by paragraph, its files and photos. */
export function MaterialItem({ submission, onGo }: Props) {
  const t = useEditorWords('material');
  const format = useFormatter();
  const session = useArticleSession();
  const nameId = useId();
  const { departmentName, contributorName, submittedAt, sectionId, files } = submission;
  const number = sectionId ? session.order.get().indexOf(sectionId) + 1 : 0;
  const time = format.dateTime(submittedAt, TIME_IN_PASSING);
  return (
    <li className={styles.item} aria-labelledby={nameId}>
      <p className={styles.who}>
        <b id={nameId}>{departmentName}</b> {contributorName} <time className="tabular">{time}</time>
      </p>
      <p className={styles.marks}>
        {submission.isNew && <Badge size="sm">{t('new')}</Badge>}
        {submission.isLate && (
          <Badge size="sm" variant="outline" color="gray">
            {t('late')}
          </Badge>
        )}
        {submission.takenAt && (
          <Badge size="sm" variant="light" color="gray">
            {t('taken')}
          </Badge>
        )}
        {number > 0 && <span>{t('inSection', { number })}</span>}
      </p>
      <Passages submissionId={submission.id} text={submission.text} onGo={onGo} />
      {files.map((file) => (
        <MaterialFileItem key={file.id} submissionId={submission.id} file={file} onGo={onGo} />
      ))}
    </li>
  );
}
