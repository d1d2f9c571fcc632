import type { ShelfTask } from '@/components/articles/shelf-actions';
import type { ArticleAction } from '@/components/review/article-actions';
import { can } from '@/lib/domain/permissions/can';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { isEditable } from '@/lib/domain/workflow/state';
import { isPossible } from '@/lib/domain/workflow/take-transition';
import type { loadArticlePage } from './load-article-page';

type Loaded = Awaited<ReturnType<typeof loadArticlePage>>;

/** Which of a writer's buttons to show: allowed for this person and possible in this state. */
export function offeredActions(person: PersonActor, { summary, review, revisions }: Loaded) {
  const state = { status: summary.status, publication: summary.publication };
  const isOnDesk = summary.archived === null;
  const isWriter = summary.writers.some((writer) => writer.id === person.id);
  const mayAssign = can(person, 'article.assign', { isWriter, isOrphaned: summary.isOrphaned }).allowed;
  const offered: Record<ArticleAction, boolean> = {
    submit: isOnDesk && isPossible(state, 'submit') && can(person, 'article.submit', { isWriter }).allowed,
    recall: isPossible(state, 'recall') && review !== null && review.mayRecall,
    reopen: isOnDesk && isPossible(state, 'reopen') && can(person, 'article.reopen', { isWriter }).allowed,
    takeOver: isOnDesk && mayAssign && !isWriter,
  };
  const facts = { isWriter, isOrphaned: summary.isOrphaned };
  const mayShelve = can(person, 'article.archive', facts).allowed;
  const isMovable = state.status !== 'in_review' && state.publication !== 'scheduled';
  const shelf: Record<ShelfTask, boolean> = {
    archive: isOnDesk && mayShelve && isMovable,
    bringBack: !isOnDesk && mayShelve,
    remove:
      can(person, 'article.delete', facts).allowed && state.status === 'drafting' && revisions.length === 0,
  };
  return {
    shelf,
    mayAssign: isOnDesk && mayAssign && isWriter,
    mayEdit: isOnDesk && isEditable(summary.status) && can(person, 'article.edit', { isWriter }).allowed,
    offered,
  };
}
