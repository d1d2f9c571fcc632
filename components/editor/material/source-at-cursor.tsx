'use client';

import { useEffect, useState } from 'react';
import type { Editor } from '@tiptap/core';
import { useFormatter, useTranslations } from 'next-intl';
import { useEditorPage } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import styles from './material.module.css';

/** Says which submission the passage at the cursor was taken from. */
export function SourceAtCursor() {
  const t = useTranslations('editor.material');
  const format = useFormatter();
  const { session, material } = useEditorPage();
  const focused = useValue(session.focused);
  const editor = useValue(focused?.editor ?? session.noEditor);
  const submissions = useValue(material.submissions);
  const id = useSourceAt(editor);
  const submission = submissions.find((each) => each.id === id);
  return (
    <p className={styles.source} role="status">
      {!id && t('noSource')}
      {id && !submission && t('sourceElsewhere')}
      {submission &&
        t('source', {
          department: submission.departmentName,
          name: submission.contributorName,
          time: format.dateTime(submission.submittedAt, { dateStyle: 'short', timeStyle: 'short' }),
        })}
    </p>
  );
}

function useSourceAt(editor: Editor | null): string | null {
  const [id, setId] = useState<string | null>(null);
  useEffect(() => {
    if (!editor) return;
    const read = () => setId(sourceAt(editor));
    read();
    editor.on('selectionUpdate', read);
    return () => {
      editor.off('selectionUpdate', read);
    };
  }, [editor]);
  return editor ? id : null;
}

function sourceAt({ state }: Editor): string | null {
  const { $from } = state.selection;
  const marks = [...($from.nodeAfter?.marks ?? []), ...($from.nodeBefore?.marks ?? [])];
  const source = marks.find((mark) => mark.type.name === 'source');
  return typeof source?.attrs.submissionId === 'string' ? source.attrs.submissionId : null;
}
