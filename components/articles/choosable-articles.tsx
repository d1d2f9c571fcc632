'use client';

import { useRef, useState, type ReactNode } from 'react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { BatchResults } from '@/components/ui/batch-results';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { focusNext } from '@/components/ui/focus-next';
import bars from '@/components/ui/selection-bar.module.css';
import { useBatch } from '@/components/ui/use-batch';
import { useSelection } from '@/components/ui/use-selection';
import { useArticlesWords } from '@/components/words/use-articles-words';
import type { ListedArticle } from '@/lib/articles/queries/list-articles';
import type { ArticleSort, SortColumn } from '@/lib/domain/article/article-sort';
import type { ActionResult } from '@/lib/web/run-action';
import { ArticleTable } from './article-table';
import { AskDepartmentsDialog } from './ask-departments-dialog';
import { AssignDialog } from './assign-dialog';
import type { ListActions } from './list-actions';

type Props = {
  articles: ListedArticle[];
  /** Instead of the table when there are none, as after the last of them was put away. */
  empty: ReactNode;
  sort: ArticleSort;
  hrefOf: Record<SortColumn, string>;
  possibleWriters: { id: string; displayName: string }[];
  actions: ListActions;
};
type Task = 'archive' | 'bringBack' | 'remove' | 'assign' | 'askDepartments';

const TASKS: readonly Task[] = ['askDepartments', 'assign', 'archive', 'bringBack', 'remove'];
const isPossible = (task: Task, isArchived: boolean) =>
  task === 'remove' || (task === 'bringBack') === isArchived;

/** The list for writers: rows are chosen, and the same is done with each by its own command. */
export function ChoosableArticles({ articles, empty, sort, hrefOf, possibleWriters, actions }: Props) {
  const t = useArticlesWords('batch');
  const list = useArticlesWords('list');
  const router = useRouter();
  const selection = useSelection(articles.map(({ id }) => id));
  const { batch, run, clear } = useBatch();
  const [task, setTask] = useState<Task | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const close = () => setTask(null);
  const count = selection.ids.length;
  const rows = articles.filter(({ id }) => selection.has(id));
  const chosen = rows.map(({ id, headline }) => ({ id, title: headline || list('untitled') }));

  function carryOut<T>(
    name: Task,
    act: (id: string) => Promise<ActionResult<T>>,
    says: (value: T) => string = () => t(`done.${name}`),
  ) {
    close();
    void run(t(`action.${name}`), chosen, act, says).then((refused) => {
      selection.keep(refused);
      router.refresh();
    });
  }
  const plain = { archive: actions.archive, bringBack: actions.bringBack, remove: actions.remove };
  const offered = TASKS.filter((each) => rows.every(({ isArchived }) => isPossible(each, isArchived)));
  return (
    <Stack gap="sm">
      {count > 0 && (
        <Group ref={bar} className={bars.bar} gap="xs" role="toolbar" aria-label={t('bar')}>
          <Text size="sm" role="status">
            {t('chosen', { count })}
          </Text>
          {offered.map((each) => (
            <Button
              key={each}
              size="xs"
              variant="default"
              disabled={batch.isRunning}
              onClick={() => setTask(each)}
            >
              {t(`action.${each}`)}
            </Button>
          ))}
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            onClick={() => {
              focusNext(bar.current);
              selection.setAll(false);
            }}
          >
            {t('chooseNone')}
          </Button>
        </Group>
      )}
      <BatchResults batch={batch} onClose={clear} />
      {articles.length > 0 ? (
        <ArticleTable articles={articles} sort={sort} hrefOf={hrefOf} selection={selection} />
      ) : (
        empty
      )}
      {(task === 'archive' || task === 'bringBack' || task === 'remove') && (
        <ConfirmDialog
          title={t(`action.${task}`)}
          text={t(`ask.${task}`, { count })}
          confirm={t(`action.${task}`)}
          act={async () => ({ ok: true, value: undefined })}
          onDone={() => carryOut(task, plain[task])}
          onClose={close}
        />
      )}
      {task === 'assign' && (
        <AssignDialog
          count={count}
          possible={possibleWriters}
          onChosen={(add) => carryOut('assign', (id) => actions.assign(id, add))}
          onClose={close}
        />
      )}
      {task === 'askDepartments' && (
        <AskDepartmentsDialog
          count={count}
          onChosen={(wanted) =>
            carryOut(
              'askDepartments',
              (articleId) => actions.askDepartments({ articleId, ...wanted }),
              ({ asked }) => t('asked', { asked }),
            )
          }
          onClose={close}
        />
      )}
    </Stack>
  );
}
