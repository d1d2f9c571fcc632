import type { Task } from '@/lib/desk/task';

/** The very place where a task is done. */
export function taskHref(task: Task): string {
  if (task.kind === 'request') return `/desk/requests/${task.requestId}`;
  if (task.kind === 'backup') return '/desk/admin/backups';
  if (task.kind === 'unstaffed') return '/desk/admin/stages';
  if (task.kind === 'confirm') return '/desk/sections#to-confirm';
  const article = `/desk/articles/${task.article.id}`;
  switch (task.kind) {
    case 'sent_back':
    case 'draft':
      return `${article}/edit`;
    case 'material':
      return `${article}/edit?panel=material${task.sectionId ? `&section=${task.sectionId}` : ''}`;
    case 'comments':
      return `${article}?view=comments#thread-${task.threadId}`;
    case 'dispute':
    case 'confirmed':
      return `${article}?view=confirmations#section-${task.sectionId}`;
    case 'owed':
      if (task.what === 'stage') return article;
      return task.seasonId ? `/desk/seasons/${task.seasonId}` : `${article}?view=confirmations`;
    default:
      return article;
  }
}
