'use client';

import Link from 'next/link';
import { useFormatter } from 'next-intl';
import table from '@/components/ui/desk-table.module.css';
import { RowCheckbox, TableCheckbox } from '@/components/ui/row-checkbox';
import { SortHeader } from '@/components/ui/sort-header';
import type { Selection } from '@/components/ui/use-selection';
import type { ListedArticle } from '@/lib/articles/queries/list-articles';
import { useArticlesWords } from '@/components/words/use-articles-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import type { ArticleSort, SortColumn } from '@/lib/domain/article/article-sort';
import { TIME_IN_COLUMN } from '@/lib/domain/time-formats';
import styles from './article-table.module.css';
import { ArchivedBadge, PublicationBadge, StatusBadge } from './status-badge';

type Props = {
  articles: ListedArticle[];
  sort: ArticleSort;
  hrefOf: Record<SortColumn, string>;
  /** Left out: for somebody who can do nothing with several. */
  selection?: Selection;
};

/**
 * The articles of one page of the list. Plain elements: the page is the desk's most opened, and two hundred
 * cells of a component library took half the time of making it.
 */
export function ArticleTable({ articles, sort, hrefOf, selection }: Props) {
  const t = useArticlesWords('list');
  const terms = useTermsWords();
  const format = useFormatter();
  const header = (column: SortColumn) =>
    ({
      label: t(column),
      href: hrefOf[column],
      direction: sort.column === column ? (sort.isDescending ? 'descending' : 'ascending') : null,
    }) as const;
  return (
    <table className={`${table.table} ${styles.articles}`}>
      <thead>
        <tr data-label={t('sortBy')}>
          {selection && (
            <th scope="col" className={styles.choice}>
              <TableCheckbox selection={selection} total={articles.length} label={t('chooseAll')} />
            </th>
          )}
          <SortHeader {...header('article')} />
          <SortHeader {...header('year')} />
          <SortHeader {...header('status')} />
          <SortHeader {...header('publication')} />
          <th scope="col" className={styles.plain}>
            {t('writers')}
          </th>
          <SortHeader {...header('characters')} className={styles.number} />
          <SortHeader {...header('changed')} />
        </tr>
      </thead>
      <tbody>
        {articles.map((article) => (
          <tr key={article.id} className={selection?.has(article.id) ? styles.chosen : undefined}>
            {selection && (
              <td className={styles.choice}>
                <RowCheckbox
                  id={article.id}
                  selection={selection}
                  label={t('choose', { title: article.headline || 'none' })}
                />
              </td>
            )}
            <td className={styles.article}>
              <div>
                <Link
                  href={`/desk/articles/${article.id}`}
                  className={`${styles.title} listed-title`}
                  prefetch={false}
                >
                  {article.headline || t('untitled')}
                </Link>
                <span className={styles.body}>
                  {article.bodyName} {article.isArchived && <ArchivedBadge />}
                </span>
              </div>
            </td>
            <td className={`tabular ${styles.year}`} data-label={t('year')}>
              {article.year}
            </td>
            <td data-label={t('status')}>
              <StatusBadge status={article.status} stageName={article.stageName} />
            </td>
            <td data-label={t('publication')}>
              {article.liveAddress ? (
                <a href={`/${article.liveAddress.year}/${article.liveAddress.slug}`}>
                  <PublicationBadge state={article.publication} />
                </a>
              ) : (
                <PublicationBadge state={article.publication} />
              )}
            </td>
            <td className={styles.writers} data-label={t('writers')}>
              {article.writerNames.join(terms('and'))}
            </td>
            <td className={`tabular ${styles.number}`} data-label={t('characters')}>
              {format.number(article.characterCount)}
            </td>
            <td className={`tabular ${styles.time}`} data-label={t('changed')}>
              {format.dateTime(article.updatedAt, TIME_IN_COLUMN)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
