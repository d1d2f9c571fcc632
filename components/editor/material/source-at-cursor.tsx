'use client';

import { useEffect, useState } from 'react';
import type { Editor } from '@tiptap/core';
import { useFormatter } from 'next-intl';
import type { ArticleSubmission } from '@/lib/submissions/queries/list-article-material';
import { useMaterial } from '@/components/editor/material/material-context';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { useEditorWords } from '@/components/words/use-editor-words';
import { TIME_IN_PASSING } from '@/lib/domain/time-formats';
import styles from './material.module.css';

/** Says which submission the passage at the cursor was taken from. */
export function SourceAtCursor() {
  const t = useEditorWords('material');
  const format = useFormatter();
  const session = useArticleSession();
  const material = useMaterial();
  const focused = useValue(session.focused);
  const editor = useValue(focused?.editor ?? session.noEditor);
  const submissions = useValue(material.submissions);
  const source = useSourceAt(editor);
  const submission = source && submissions.find((each) => isOf(each, source));
  return (
    <p className={styles.source} role="status">
      {!source && t('noSource')}
      {source?.submissionId && !submission && t('sourceElsewhere')}
      {source?.photoHash && !submission && t('noSource')}
      {submission &&
        t('source', {
          department: submission.departmentName,
          name: submission.contributorName,
          time: format.dateTime(submission.submittedAt, TIME_IN_PASSING),
        })}
    </p>
  );
}

/** Of a passage the submission, of a photo its hash. */
type Source = { submissionId: string; photoHash?: never } | { photoHash: string; submissionId?: never };

function isOf({ id, files }: ArticleSubmission, { submissionId, photoHash }: Source): boolean {
  if (submissionId) return id === submissionId;
  return files.some(
    ({ photo, pictures }) =>
      photo?.hash === photoHash || pictures.found.some((picture) => picture.photo.hash === photoHash),
  );
}

function useSourceAt(editor: Editor | null): Source | null {
  const [source, setSource] = useState<Source | null>(null);
  useEffect(() => {
    if (!editor) return;
    const read = () => setSource(sourceAt(editor));
    read();
    editor.on('selectionUpdate', read);
    return () => {
      editor.off('selectionUpdate', read);
    };
  }, [editor]);
  return editor ? source : null;
}

function sourceAt({ state }: Editor): Source | null {
  const { $from, from } = state.selection;
  const photo = $from.parent.type.name === 'photo' ? $from.parent : state.doc.nodeAt(from);
  if (photo?.type.name === 'photo' && typeof photo.attrs.hash === 'string') {
    return { photoHash: photo.attrs.hash };
  }
  const marks = [...($from.nodeAfter?.marks ?? []), ...($from.nodeBefore?.marks ?? [])];
  const source = marks.find((mark) => mark.type.name === 'source');
  return typeof source?.attrs.submissionId === 'string' ? { submissionId: source.attrs.submissionId } : null;
}
