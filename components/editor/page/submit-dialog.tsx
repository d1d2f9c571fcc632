'use client';

import { useState } from 'react';
import { Button, Group, Modal, Text } from '@mantine/core';
import { useRouter } from 'next/navigation';
import type { Finding } from '@/lib/domain/article/findings';
import type { Failure } from '@/lib/web/failure';
import { useSeenComments } from '@/components/comments/use-seen-comments';
import { SubmitFields } from '@/components/review/submit-fields';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { useStandingFailure } from '@/components/ui/use-standing-failure';
import type { EditorActions } from '@/components/editor/editor-actions';
import { AllFindings } from '@/components/editor/findings/all-findings';
import { useFlags } from '@/components/editor/findings/flags-context';
import { ask } from '@/components/ui/ask';
import { useComments } from '@/components/editor/comments/comments-context';
import { useAnswers } from '@/components/editor/findings/answers-context';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { useEditorWords } from '@/components/words/use-editor-words';

type Props = {
  opened: boolean;
  onClose: () => void;
  findings: Finding[];
  submitArticle: EditorActions['submitArticle'];
};

/** Saves what is unsaved, then sends the article to review or says why it cannot go. */
export function SubmitDialog({ opened, onClose, findings, submitArticle }: Props) {
  const t = useEditorWords('submit');
  const session = useArticleSession();
  const answers = useAnswers();
  const flags = useValue(useFlags().flags).length;
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const comments = useComments();
  const open = useValue(comments.threads);
  const seen = useSeenComments(open);
  const [note, setNote] = useState('');
  const [refusal, setFailure] = useState<Failure | null>(null);
  const failure = useStandingFailure(refusal, { note });
  const fieldError = useFieldError(failure);
  const close = () => {
    setFailure(null);
    onClose();
  };
  const submit = async () => {
    if (!seen.require()) return;
    setIsBusy(true);
    const isSaved = await session.flush();
    const { articleId } = session;
    const result = isSaved
      ? await ask(() => submitArticle({ articleId, note, seenComments: seen.ids }))
      : null;
    setIsBusy(false);
    if (result?.ok) return router.push(`/desk/articles/${articleId}`);
    void answers.load();
    void comments.load();
    setFailure(result?.failure ?? { code: 'not_possible', reason: 'text_unsaved' });
  };
  return (
    <Modal opened={opened} onClose={close} title={t('title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Text size="sm">{t('explain')}</Text>
      <FailureNotice failure={failure} />
      {findings.length + flags > 0 && <AllFindings findings={findings} onGo={close} />}
      <SubmitFields note={note} onNote={setNote} noteError={fieldError('note')} open={open} seen={seen} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
        <Button loading={isBusy} onClick={() => void submit()}>
          {t('submit')}
        </Button>
      </Group>
    </Modal>
  );
}
