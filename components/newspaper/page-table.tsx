import Link from 'next/link';
import { useFormatter } from 'next-intl';
import table from '@/components/ui/desk-table.module.css';
import { useNewspaperWords } from '@/components/words/use-newspaper-words';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { PageRow } from '@/lib/newspaper/queries/list-pages';
import styles from './newspaper.module.css';

/** The office's newspaper pages, the one changed last first. */
export function PageTable({ pages }: { pages: PageRow[] }) {
  const t = useNewspaperWords('list');
  const papers = useNewspaperWords('paper');
  const format = useFormatter();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('articles')}</th>
          <th scope="col">{t('paper')}</th>
          <th scope="col">{t('date')}</th>
          <th scope="col">{t('updated')}</th>
        </tr>
      </thead>
      <tbody>
        {pages.map((page) => (
          <tr key={page.id}>
            <td className={styles.title}>
              <Link href={`/desk/newspaper/${page.id}`}>{page.name}</Link>
            </td>
            <td className={styles.title} data-label={t('articles')}>
              {page.articles.length > 0 ? page.articles.join('；') : t('noArticles')}
            </td>
            <td data-label={t('paper')}>{papers(page.paper)}</td>
            <td className="tabular" data-label={t('date')}>
              {[page.date, page.number].filter((part) => part !== '').join(' · ') || '—'}
            </td>
            <td className="tabular" data-label={t('updated')}>
              {format.dateTime(page.updatedAt, TIME_IN_LIST)} {page.createdByName}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
