import Link from 'next/link';
import { useFormatter } from 'next-intl';
import { DueBadge } from '@/components/desk/due-badge';
import { TaskBadge } from '@/components/desk/task-badge';
import { taskHref } from '@/components/desk/task-href';
import { taskWords } from '@/components/desk/task-words';
import { FoldedText } from '@/components/ui/folded-text';
import { useAgo } from '@/components/ui/use-ago';
import { useBackupsWords } from '@/components/words/use-backups-words';
import { useDeskWords } from '@/components/words/use-desk-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import type { Task } from '@/lib/desk/task';
import { withinQuotes } from '@/lib/domain/text/within-quotes';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import styles from './desk.module.css';

/** Faults of the office have no beginning that is known, and what is owed says its date. */
const TIMELESS: readonly Task['kind'][] = ['backup', 'unstaffed', 'draft', 'owed'];

/** One thing to do: what, about which article, from whom and since when, and how long there is. */
export function TaskItem({ task, now }: { task: Task; now: Date }) {
  const t = useDeskWords('task');
  const backup = useBackupsWords('state');
  const role = useTermsWords('sectionRole');
  const format = useFormatter();
  const ago = useAgo(now);
  const listed = (names: string[]) =>
    names.length > 3
      ? t('andOthers', { names: names.slice(0, 3).join(t('separator')), count: names.length })
      : names.join(t('separator'));
  const { todo, from, said } = taskWords(task, t, { backup, role, listed });
  const about =
    'article' in task ? t('about', { body: task.article.bodyName, year: `${task.article.year}` }) : '';
  const setBy = task.dueFrom ? t('dueFrom', { season: withinQuotes(task.dueFrom) }) : '';
  return (
    <li className={styles.task} data-kind={task.kind}>
      <span className={styles.kind}>
        <TaskBadge kind={task.kind} />
      </span>
      <div className={styles.what}>
        <Link href={taskHref(task)} className={`${styles.todo} listed-title`} prefetch={false}>
          {todo}
        </Link>
        {said !== '' && (
          <div className={styles.said}>
            <FoldedText text={said} />
          </div>
        )}
        <p className={styles.from}>
          {[from, about, setBy].filter(Boolean).join(' · ')}
          {!TIMELESS.includes(task.kind) && (
            <>
              {' · '}
              <time dateTime={task.at.toISOString()} title={format.dateTime(task.at, TIME_IN_LIST)}>
                {ago(task.at)}
              </time>
            </>
          )}
        </p>
      </div>
      {task.dueAt && (
        <span className={styles.due}>
          {(task.kind !== 'scheduled' || task.dueAt < now) && <DueBadge dueAt={task.dueAt} now={now} />}
          <time className={styles.date} dateTime={task.dueAt.toISOString()}>
            {format.dateTime(task.dueAt, TIME_IN_LIST)}
          </time>
        </span>
      )}
    </li>
  );
}
