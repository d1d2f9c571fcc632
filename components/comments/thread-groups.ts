import type { CommentThread } from '@/lib/comments/queries/list-comments';

export type ThreadGroups = Record<'pinned' | 'onArticle' | 'removed' | 'resolved', CommentThread[]>;

/** The threads as the list shows them: those pinned in the order of the text, the others as they were made. */
export function groupThreads(threads: readonly CommentThread[], sectionIds: readonly string[]): ThreadGroups {
  const groups: ThreadGroups = { pinned: [], onArticle: [], removed: [], resolved: [] };
  for (const thread of threads) groups[groupOf(thread)].push(thread);
  const place = (thread: CommentThread) => sectionIds.indexOf(thread.sectionId ?? '');
  groups.pinned.sort((a, b) => place(a) - place(b) || (a.passage?.start ?? 0) - (b.passage?.start ?? 0));
  return groups;
}

function groupOf(thread: CommentThread): keyof ThreadGroups {
  if (thread.resolved) return 'resolved';
  if (thread.isPassageRemoved) return 'removed';
  return thread.passage ? 'pinned' : 'onArticle';
}
