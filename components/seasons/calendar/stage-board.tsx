import { useFormatter } from 'next-intl';
import { Link } from '@/components/ui/link';
import { TIME_IN_PASSING } from '@/lib/domain/time-formats';
import type { SeasonArticle } from '@/lib/seasons/queries/get-season-calendar';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import { boardColumns, type BoardColumn } from './board-columns';
import styles from './calendar.module.css';
import { DaysLeft } from './days-left';

const SHOWN = 12;

/** The season's articles by stage, the late ones first and in red. */
export function StageBoard({ articles, stageNames }: { articles: SeasonArticle[]; stageNames: string[] }) {
  return (
    <div className={styles.board}>
      {boardColumns(articles, stageNames).map((column) => (
        <Column key={`${column.key} ${column.stageName ?? ''}`} column={column} />
      ))}
    </div>
  );
}

function Column({ column: { key, stageName, articles } }: { column: BoardColumn }) {
  const t = useSeasonsWords('calendar');
  const name = t(`column.${key}`, { stage: stageName ?? '' });
  const rest = articles.slice(SHOWN);
  return (
    <section className={styles.column} aria-label={name}>
      <h3>{t('columnCount', { name, count: articles.length })}</h3>
      {articles.length === 0 ? (
        <p className={styles.left}>{t('nobody')}</p>
      ) : (
        <Cards articles={articles.slice(0, SHOWN)} />
      )}
      {rest.length > 0 && (
        <details>
          <summary>{t('more', { count: rest.length })}</summary>
          <Cards articles={rest} />
        </details>
      )}
    </section>
  );
}

function Cards({ articles }: { articles: SeasonArticle[] }) {
  return (
    <ul>
      {articles.map((article) => (
        <Card key={article.id} article={article} />
      ))}
    </ul>
  );
}

function Card({ article }: { article: SeasonArticle }) {
  const t = useSeasonsWords('calendar');
  const format = useFormatter();
  const { id, bodyName, headline, writerNames, next, publication, scheduledFor, publishedAt } = article;
  const show = (at: Date) => format.dateTime(at, TIME_IN_PASSING);
  const stepOf = { draft: t('step.draft'), publish: t('step.publish'), stage: next?.stageName ?? '' };
  return (
    <li className={styles.card} data-late={next?.isOverdue ?? false}>
      <Link href={`/desk/articles/${id}`} prefetch={false}>
        {headline || bodyName}
      </Link>
      {headline && <span className={styles.left}>{bodyName}</span>}
      {writerNames.length > 0 && (
        <span className={styles.left}>{t('by', { names: writerNames.join(t('and')) })}</span>
      )}
      {next && (
        <span className="tabular">
          <DaysLeft {...next} />
          <span className={styles.left}>
            {' '}
            {t('until', { step: stepOf[next.step], due: show(next.dueAt) })}
          </span>
        </span>
      )}
      {publication === 'scheduled' && scheduledFor && (
        <span className={styles.left}>{t('goesOut', { at: show(scheduledFor) })}</span>
      )}
      {publication === 'live' && publishedAt && (
        <span className={styles.left}>{t('wentOut', { at: show(publishedAt) })}</span>
      )}
      {!next && publication === 'none' && <span className={styles.left}>{t('noNext')}</span>}
    </li>
  );
}
