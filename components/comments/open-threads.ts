import type { CommentThread } from '@/lib/comments/queries/list-comments';

/** Those nobody has resolved: what is still asked of the article. */
export function openThreads(threads: readonly CommentThread[]): CommentThread[] {
  return threads.filter(({ resolved }) => resolved === null);
}
