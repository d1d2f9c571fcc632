import type { ArticleAction } from '@/components/review/article-actions';
import { can } from '@/lib/domain/permissions/can';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { isEditable } from '@/lib/domain/workflow/state';
import { isPossible } from '@/lib/domain/workflow/take-transition';
import type { loadArticlePage } from './load-article-page';

type Loaded = Awaited<ReturnType<typeof loadArticlePage>>;

/** Which of a writer's buttons to show: allowed for this person and possible in this state. */
export function offeredActions(person: PersonActor, { summary, review }: Loaded) {
  const state = { status: summary.status, publication: summary.publication };
  const isWriter = summary.writers.some((writer) => writer.id === person.id);
  const mayAssign = can(person, 'article.assign', { isWriter, isOrphaned: summary.isOrphaned }).allowed;
  const offered: Record<ArticleAction, boolean> = {
    submit: isPossible(state, 'submit') && can(person, 'article.submit', { isWriter }).allowed,
    recall: isPossible(state, 'recall') && review !== null && review.mayRecall,
    reopen: isPossible(state, 'reopen') && can(person, 'article.reopen', { isWriter }).allowed,
    takeOver: mayAssign && !isWriter,
  };
  return {
    mayAssign: mayAssign && isWriter,
    mayEdit: isEditable(summary.status) && can(person, 'article.edit', { isWriter }).allowed,
    offered,
  };
}
