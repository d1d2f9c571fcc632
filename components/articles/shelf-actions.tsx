'use client';

import { useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useArticlesWords } from '@/components/words/use-articles-words';
import type { ActionResult } from '@/lib/web/run-action';
import { CopyDialog, type CopyArticle, type Copied } from './copy-dialog';

export type ShelfTask = 'archive' | 'bringBack' | 'remove';
type Props = {
  article: Copied;
  isLive: boolean;
  offered: Partial<Record<ShelfTask, () => Promise<ActionResult<unknown>>>>;
  /** Left out: for who may not begin an article. */
  copy?: CopyArticle;
};

const TASKS: readonly ShelfTask[] = ['archive', 'bringBack', 'remove'];

/** What may be done with the article as a whole: copied, put away, brought back, deleted. */
export function ShelfActions({ article, isLive, offered, copy }: Props) {
  const t = useArticlesWords('shelf');
  const router = useRouter();
  const [asked, setAsked] = useState<ShelfTask | 'copy' | null>(null);
  const close = () => setAsked(null);
  function onDone(task: ShelfTask) {
    close();
    notifications.show({ message: t(`done.${task}`) });
    if (task === 'remove') router.push('/desk/articles/bin');
    else router.refresh();
  }
  const command = asked && asked !== 'copy' ? offered[asked] : undefined;
  return (
    <>
      <Group gap="xs">
        {copy && (
          <Button variant="default" onClick={() => setAsked('copy')}>
            {t('copy')}
          </Button>
        )}
        {TASKS.filter((task) => offered[task]).map((task) => (
          <Button
            key={task}
            variant={task === 'bringBack' ? 'filled' : 'default'}
            color={task === 'remove' ? 'seal' : undefined}
            onClick={() => setAsked(task)}
          >
            {t(task)}
          </Button>
        ))}
      </Group>
      {asked === 'copy' && copy && <CopyDialog article={article} copy={copy} onClose={close} />}
      {asked && asked !== 'copy' && command && (
        <ConfirmDialog
          title={t(asked)}
          text={
            <>
              {t(`ask.${asked}`)}
              {asked === 'archive' && isLive && (
                <Text component="span" display="block" mt="xs">
                  {t('staysPublic')}
                </Text>
              )}
            </>
          }
          confirm={t(asked)}
          act={command}
          onDone={() => onDone(asked)}
          onClose={close}
        />
      )}
    </>
  );
}
