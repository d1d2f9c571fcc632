'use client';

import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import type { Finding } from '@/lib/domain/article/findings';
import type { EditorActions } from '@/components/editor/editor-actions';
import { useComments } from '@/components/editor/comments/comments-context';
import { useAnswers } from '@/components/editor/findings/answers-context';
import { dialogWhenOpened } from '@/components/ui/dialog-when-opened';
import { useEditorWords } from '@/components/words/use-editor-words';

const SubmitDialog = dialogWhenOpened(async () => (await import('./submit-dialog')).SubmitDialog);

type Props = { findings: Finding[]; submitArticle: EditorActions['submitArticle'] };

/** 送审: asks once more before the article goes to review. */
export function SubmitButton({ findings, submitArticle }: Props) {
  const t = useEditorWords('submit');
  const answers = useAnswers();
  const comments = useComments();
  const [isAsking, setIsAsking] = useState(false);
  const open = () => {
    setIsAsking(true);
    void answers.load();
    void comments.load();
  };
  return (
    <>
      <Button size="compact-sm" leftSection={<IconSend size={16} aria-hidden />} onClick={open}>
        {t('submit')}
      </Button>
      <SubmitDialog
        opened={isAsking}
        onClose={() => setIsAsking(false)}
        findings={findings}
        submitArticle={submitArticle}
      />
    </>
  );
}
