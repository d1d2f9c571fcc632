'use client';

import Link from 'next/link';
import { useFormatter } from 'next-intl';
import table from '@/components/ui/desk-table.module.css';
import type { ListedArticle } from '@/lib/articles/queries/list-articles';
import { useArticlesWords } from '@/components/words/use-articles-words';
import { TIME_IN_COLUMN } from '@/lib/domain/time-formats';
import styles from './article-table.module.css';
import { PublicationBadge, StatusBadge } from './status-badge';

/**
 * The articles of one page of the list. Plain elements: the page is the desk's most opened, and two hundred
 * cells of a component library took half the time of making it.
 */
export function ArticleTable({ articles }: { articles: ListedArticle[] }) {
  const t = useArticlesWords('list');
  const format = useFormatter();
  return (
    <table className={`${table.table} ${styles.articles}`}>
      <thead>
        <tr>
          <th scope="col">{t('article')}</th>
          <th scope="col">{t('year')}</th>
          <th scope="col">{t('status')}</th>
          <th scope="col">{t('publication')}</th>
          <th scope="col">{t('writers')}</th>
          <th scope="col" className={styles.number}>
            {t('characters')}
          </th>
          <th scope="col">{t('changed')}</th>
        </tr>
      </thead>
      <tbody>
        {articles.map((article) => (
          <tr key={article.id}>
            <td className={styles.article}>
              <div>
                <Link
                  href={`/desk/articles/${article.id}`}
                  className={`${styles.title} listed-title`}
                  prefetch={false}
                >
                  {article.headline || t('untitled')}
                </Link>
                <span className={styles.body}>{article.bodyName}</span>
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
              {article.writerNames.join('、')}
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
