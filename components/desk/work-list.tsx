import Link from 'next/link';
import { useFormatter } from 'next-intl';
import { PublicationBadge, StatusBadge } from '@/components/articles/status-badge';
import { useAgo } from '@/components/ui/use-ago';
import { useDeskWords } from '@/components/words/use-desk-words';
import type { WorkedOn } from '@/lib/articles/queries/list-my-work';
import { isEditable } from '@/lib/domain/workflow/state';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import styles from './desk.module.css';

type Props = {
  name: 'inWork' | 'done';
  articles: WorkedOn[];
  total: number;
  /** Where all of them are listed. */
  href: string;
  now: Date;
};

/** A person's own articles, with where each stands and when it last changed. */
export function WorkList({ name, articles, total, href, now }: Props) {
  const t = useDeskWords(name);
  const words = useDeskWords('task');
  const format = useFormatter();
  const ago = useAgo(now);
  return (
    <section className={styles.panel} aria-labelledby={name}>
      <div className={styles.head}>
        <h2 id={name} className={styles.title}>
          {t('title')}
        </h2>
        {total > 0 && (
          <Link href={href} prefetch={false}>
            {t('all', { count: total })}
          </Link>
        )}
      </div>
      {articles.length === 0 && <p className={styles.quiet}>{t('empty')}</p>}
      <ul className={styles.works} data-quiet={name === 'done' || undefined}>
        {articles.map((article) => (
          <li key={article.id} className={styles.work}>
            <div className={styles.what}>
              <Link
                href={`/desk/articles/${article.id}${isEditable(article.status) ? '/edit' : ''}`}
                className={`${styles.todo} listed-title`}
                prefetch={false}
              >
                {article.title || article.bodyName}
              </Link>
              <p className={styles.from}>
                {words('about', { body: article.bodyName, year: `${article.year}` })} ·{' '}
                <time
                  dateTime={article.updatedAt.toISOString()}
                  title={format.dateTime(article.updatedAt, TIME_IN_LIST)}
                >
                  {words('changed', { at: ago(article.updatedAt) })}
                </time>
              </p>
            </div>
            {article.status === 'approved' && article.publication !== 'none' ? (
              <PublicationBadge state={article.publication} />
            ) : (
              <StatusBadge status={article.status} stageName={article.stageName} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
