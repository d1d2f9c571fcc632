import type { Task } from '@/lib/desk/task';
import { withinQuotes } from '@/lib/domain/text/within-quotes';

type Words = (key: string, values?: Record<string, string | number>) => string;

/** What a task says: what is to be done, from whom it comes, and what they wrote. `t` says `desk.task`, `role` `terms.sectionRole`. */
export function taskWords(
  task: Task,
  t: Words,
  more: { backup: Words; role: Words; listed: (names: string[]) => string },
) {
  const title = 'article' in task ? task.article.title || task.article.bodyName : '';
  const values = {
    title,
    stage: 'stage' in task ? task.stage : '',
    count: 'count' in task ? task.count : 0,
    department: 'department' in task ? task.department : '',
    departments: 'departments' in task ? more.listed(task.departments) : '',
    section: task.kind === 'confirm' ? withinQuotes(task.sectionName) || more.role(task.sectionRole) : '',
    season: task.kind === 'request' ? withinQuotes(task.season) : '',
    sections: task.kind === 'request' ? task.sections : 0,
    what: task.kind === 'owed' ? task.what : '',
    standing: task.kind === 'backup' ? more.backup(task.standing) : '',
    by: 'by' in task ? task.by : '',
  };
  return {
    todo: t(`todo.${task.kind}`, values),
    from: t(`from.${task.kind}`, values),
    said: saidIn(task),
  };
}

function saidIn(task: Task): string {
  if (task.kind === 'sent_back') return task.opinion;
  if (task.kind === 'dispute') return task.reason;
  if (task.kind === 'comments') return task.text;
  return task.kind === 'confirm' ? task.note : '';
}
