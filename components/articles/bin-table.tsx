'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { useRouter } from 'next/navigation';
import table from '@/components/ui/desk-table.module.css';
import { EmptyState } from '@/components/ui/empty-state';
import { FailureNotice } from '@/components/ui/failure-notice';
import { Link } from '@/components/ui/link';
import { useAction } from '@/components/ui/use-action';
import { useArticlesWords } from '@/components/words/use-articles-words';
import type { BinnedArticle } from '@/lib/articles/queries/list-binned';
import { TIME_IN_COLUMN } from '@/lib/domain/time-formats';
import type { ActionResult } from '@/lib/web/run-action';

type Props = {
  articles: BinnedArticle[];
  empty: string;
  restore: (articleId: string) => Promise<ActionResult<unknown>>;
};

/** What was deleted, by whom, how long it is still there, and the way back. */
export function BinTable({ articles, empty, restore }: Props) {
  const t = useArticlesWords('bin');
  const list = useArticlesWords('list');
  const format = useFormatter();
  const router = useRouter();
  const { isPending, failure, run } = useAction();
  const [restored, setRestored] = useState<{ id: string; title: string } | null>(null);
  const way = useRef<HTMLAnchorElement>(null);
  // The button pressed goes with its row.
  useEffect(() => way.current?.focus(), [restored]);
  return (
    <>
      <p role="status" style={{ margin: 0 }}>
        {restored && (
          <>
            {t('restored', { title: restored.title })}{' '}
            <Link ref={way} href={`/desk/articles/${restored.id}`}>
              {t('open')}
            </Link>
          </>
        )}
      </p>
      <FailureNotice failure={failure} />
      {articles.length === 0 && <EmptyState title={empty} />}
      <table className={table.table} hidden={articles.length === 0}>
        <thead>
          <tr>
            <th scope="col">{list('article')}</th>
            <th scope="col">{list('year')}</th>
            <th scope="col">{t('by')}</th>
            <th scope="col">{t('at')}</th>
            <th scope="col">{t('left')}</th>
            <th scope="col">{t('back')}</th>
          </tr>
        </thead>
        <tbody>
          {articles.map((article) => (
            <tr key={article.id}>
              <td>
                <div>
                  <strong className="listed-title">{article.title || list('untitled')}</strong>
                  <div>{article.bodyName}</div>
                </div>
              </td>
              <td className="tabular" data-label={list('year')}>
                {article.year}
              </td>
              <td data-label={t('by')}>{article.deletedBy}</td>
              <td className="tabular" data-label={t('at')}>
                {format.dateTime(article.deletedAt, TIME_IN_COLUMN)}
              </td>
              <td className="tabular" data-label={t('left')}>
                {t('daysLeft', { days: article.daysLeft })}
              </td>
              <td data-label={t('back')}>
                {article.mayRestore ? (
                  <Button
                    size="xs"
                    variant="default"
                    disabled={isPending}
                    aria-label={t('restoreOf', { title: article.title || 'none' })}
                    onClick={() =>
                      run(
                        () => restore(article.id),
                        () => {
                          setRestored({ id: article.id, title: article.title || 'none' });
                          router.refresh();
                        },
                      )
                    }
                  >
                    {t('restore')}
                  </Button>
                ) : (
                  t('notYours')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
