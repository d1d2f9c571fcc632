import { PageLinks } from '@/components/articles/page-links';
import type { PickedTasks } from '@/components/desk/pick-tasks';
import { TaskItem } from '@/components/desk/task-item';
import { TaskKinds } from '@/components/desk/task-kinds';
import { useDeskWords } from '@/components/words/use-desk-words';
import type { Role } from '@/lib/domain/permissions/roles';
import styles from './desk.module.css';

/** What comes next is said in the words of the role that has most to do with articles. */
const HINTS: readonly Role[] = ['writer', 'reviewer', 'publisher', 'contributor', 'auditor', 'admin'];

type Props = { picked: PickedTasks; roles: readonly Role[]; now: Date };

/** All that waits for a person, the most urgent first; or that nothing does, and what to do then. */
export function TaskInbox({ picked, roles, now }: Props) {
  const t = useDeskWords('inbox');
  const { shown, total, found, counts, kind, page, pageCount } = picked;
  const hrefOf = (to: number) => `/desk?${kind ? `kind=${kind}&` : ''}page=${to}`;
  return (
    <section className={styles.panel} aria-labelledby="inbox">
      <h2 id="inbox" className={styles.title}>
        {total > 0 ? t('title', { count: total }) : t('titleNone')}
      </h2>
      {total === 0 && (
        <p className={styles.quiet}>{t(`empty.${HINTS.find((role) => roles.includes(role)) ?? 'writer'}`)}</p>
      )}
      {counts.length > 1 && <TaskKinds counts={counts} total={total} current={kind} />}
      {shown.length > 0 && (
        <ol className={styles.tasks}>
          {shown.map((task) => (
            <TaskItem key={task.key} task={task} now={now} />
          ))}
        </ol>
      )}
      {pageCount > 1 && (
        <PageLinks
          page={page}
          pageCount={pageCount}
          total={found}
          says={t('pageOf', { page, pageCount, total: found })}
          hrefOf={{ previous: hrefOf(page - 1), next: hrefOf(page + 1) }}
        />
      )}
    </section>
  );
}
