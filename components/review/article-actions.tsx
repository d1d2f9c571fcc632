'use client';

import { useState } from 'react';
import { Alert, Anchor, Button, Group, List, ListItem, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { FailureNotice } from '@/components/ui/failure-notice';
import { LazyModal } from '@/components/ui/lazy-modal';
import { useAction } from '@/components/ui/use-action';
import type { Failure } from '@/lib/web/failure';
import type { ActionResult } from '@/lib/web/run-action';
import { useArticlesWords } from '@/components/words/use-articles-words';
import { useReviewWords } from '@/components/words/use-review-words';

type Run = () => Promise<ActionResult<unknown>>;
export type ArticleAction = 'submit' | 'recall' | 'reopen' | 'takeOver';
type Props = { articleId: string; offered: Partial<Record<ArticleAction, Run>> };

const ORDER: readonly ArticleAction[] = ['submit', 'recall', 'reopen', 'takeOver'];

/** What the writers may do with the article as it stands, each asked once more before it is done. */
export function ArticleActions({ articleId, offered }: Props) {
  const t = useReviewWords();
  const router = useRouter();
  const { isPending, failure, run } = useAction();
  const [asked, setAsked] = useState<ArticleAction | null>(null);

  function carryOut(action: ArticleAction) {
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
            onClick={() => setAsked(action)}
          >
            {t(`action.${action}`)}
          </Button>
        ))}
      </Group>
      <FailureNotice failure={failure} />
      <FindingsNotice failure={failure} articleId={articleId} />
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

type Finding = { code: string; severity: 'blocking' | 'warning' };

function FindingsNotice({ failure, articleId }: { failure: Failure | null; articleId: string }) {
  const t = useArticlesWords('findings');
  const review = useReviewWords();
  const findings = (failure?.details?.findings ?? []) as Finding[];
  const blocking = [
    ...new Set(findings.filter((found) => found.severity === 'blocking').map((found) => found.code)),
  ];
  if (blocking.length === 0) return null;
  return (
    <Alert color="seal" variant="outline" title={review('toMend')}>
      <List size="sm">
        {blocking.map((code) => (
          <ListItem key={code}>{t.has(code) ? t(code) : code}</ListItem>
        ))}
      </List>
      <Anchor href={`/desk/articles/${articleId}/edit`} size="sm">
        {review('toEditor')}
      </Anchor>
    </Alert>
  );
}
