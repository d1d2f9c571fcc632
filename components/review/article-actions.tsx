'use client';

import { useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { FailureNotice } from '@/components/ui/failure-notice';
import { LazyModal } from '@/components/ui/lazy-modal';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/web/run-action';
import { useReviewWords } from '@/components/words/use-review-words';
import type { CommentThread } from '@/lib/comments/queries/list-comments';
import { AskToSubmit, type SubmitInput } from './ask-to-submit';

type Run = () => Promise<ActionResult<unknown>>;
export type ArticleAction = 'submit' | 'recall' | 'reopen' | 'takeOver';
type Offered = Partial<Record<Exclude<ArticleAction, 'submit'>, Run>> & {
  submit?: (input: SubmitInput) => Promise<ActionResult<unknown>>;
};
type Props = {
  articleId: string;
  /** The comments nobody has resolved. */
  open: readonly CommentThread[];
  offered: Offered;
};

const ORDER: readonly ArticleAction[] = ['submit', 'recall', 'reopen', 'takeOver'];

/** What the writers may do with the article as it stands, each asked once more before it is done. */
export function ArticleActions({ articleId, open, offered }: Props) {
  const t = useReviewWords();
  const router = useRouter();
  const { isPending, failure, run } = useAction();
  const [asked, setAsked] = useState<Exclude<ArticleAction, 'submit'> | null>(null);
  const [isSubmitting, setIsSubmitting] = useState(false);

  function carryOut(action: Exclude<ArticleAction, 'submit'>) {
    const command = offered[action];
    setAsked(null);
    if (!command) return;
    run(command, () => {
      notifications.show({ message: t(`done.${action}`) });
      router.refresh();
    });
  }

  return (
    <div>
      <Group gap="xs">
        {ORDER.filter((action) => offered[action]).map((action) => (
          <Button
            key={action}
            loading={isPending}
            variant={action === 'submit' ? 'filled' : 'default'}
            onClick={() => (action === 'submit' ? setIsSubmitting(true) : setAsked(action))}
          >
            {t(`action.${action}`)}
          </Button>
        ))}
      </Group>
      <FailureNotice failure={failure} />
      {offered.submit && (
        <AskToSubmit
          articleId={articleId}
          open={open}
          opened={isSubmitting}
          onClose={() => setIsSubmitting(false)}
          submit={offered.submit}
        />
      )}
      <LazyModal
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={asked && t(`action.${asked}`)}
        centered
      >
        {asked && <Text mb="md">{t(`ask.${asked}`)}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setAsked(null)}>
            {t('cancel')}
          </Button>
          <Button data-autofocus onClick={() => asked && carryOut(asked)}>
            {asked && t(`action.${asked}`)}
          </Button>
        </Group>
      </LazyModal>
    </div>
  );
}
