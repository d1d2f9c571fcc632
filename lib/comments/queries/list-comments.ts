import { isWriterOn } from '@/lib/articles/is-writer-on';
import { can } from '@/lib/domain/permissions/can';
import { NotFound } from '@/lib/domain/errors';
import type { Reader } from '@/lib/db/client';
import type { Reading } from '@/lib/db/context';

type Named = { id: string; displayName: string };

export type CommentAnswer = { id: string; author: Named; text: string; createdAt: Date };

export type CommentThread = CommentAnswer & {
  /** Null: on the article in general. */
  sectionId: string | null;
  /** Which of the article's sections that is now; null: on the article in general, or the section is gone. */
  sectionNumber: number | null;
  /** The passage as it read when the comment was made; '' when there is none. */
  quote: string;
  /** Where the passage stands now, in the section's anchor text; null when there is none, or it is gone. */
  passage: { start: number; end: number } | null;
  isPassageRemoved: boolean;
  resolved: { by: string; at: Date } | null;
  answers: CommentAnswer[];
  mayResolve: boolean;
};

export type Comments = { threads: CommentThread[]; mayWrite: boolean };

/** An article's comments, thread by thread, oldest first. @throws NotFound `article` */
export async function listComments({ actor, db }: Reading, articleId: string): Promise<Comments> {
  const isThere = await db.article.findUnique({
    where: { id: articleId, deletedAt: null },
    select: { id: true },
  });
  if (!isThere || !can(actor, 'article.read', {}).allowed) throw new NotFound('article');
  const isWriter = await isWriterOn(db, articleId, actor);
  const comments = await loadThreads(db, articleId);
  const sectionIds = await loadSectionIds(db, articleId);
  return {
    mayWrite: can(actor, 'comment.write', { isWriter }).allowed,
    threads: comments.map(({ id, author, text, createdAt, sectionId, quote, replies, ...comment }) => ({
      id,
      author,
      text,
      createdAt,
      sectionId,
      sectionNumber: numberIn(sectionIds, sectionId),
      quote,
      passage: passageOf(comment),
      isPassageRemoved: isPassageRemoved(comment),
      resolved: comment.resolvedAt && { by: comment.resolvedBy?.displayName ?? '', at: comment.resolvedAt },
      answers: replies,
      mayResolve: can(actor, 'comment.resolve', { isWriter, isCommentAuthor: author.id === actor.id })
        .allowed,
    })),
  };
}

async function loadSectionIds(db: Reader, articleId: string): Promise<string[]> {
  const sections = await db.section.findMany({
    where: { articleId, removedAt: null },
    orderBy: { position: 'asc' },
    select: { id: true },
  });
  return sections.map(({ id }) => id);
}

function numberIn(sectionIds: readonly string[], sectionId: string | null): number | null {
  const at = sectionId === null ? -1 : sectionIds.indexOf(sectionId);
  return at < 0 ? null : at + 1;
}

type Loaded = Awaited<ReturnType<typeof loadThreads>>[number];
type Pin = Pick<Loaded, 'anchorStart' | 'anchorEnd' | 'passageRemovedAt' | 'section'>;

function isPassageRemoved({ passageRemovedAt, section }: Pin): boolean {
  return passageRemovedAt !== null || (section !== null && section.removedAt !== null);
}

function passageOf(pin: Pin): CommentThread['passage'] {
  if (isPassageRemoved(pin) || pin.anchorStart === null || pin.anchorEnd === null) return null;
  return { start: pin.anchorStart, end: pin.anchorEnd };
}

function loadThreads(db: Reader, articleId: string) {
  const author = { select: { id: true, displayName: true } } as const;
  const oldestFirst = [{ createdAt: 'asc' }, { id: 'asc' }] as const;
  return db.comment.findMany({
    where: { articleId, parentId: null },
    orderBy: [...oldestFirst],
    select: {
      id: true,
      author,
      text: true,
      createdAt: true,
      sectionId: true,
      quote: true,
      anchorStart: true,
      anchorEnd: true,
      passageRemovedAt: true,
      section: { select: { removedAt: true } },
      resolvedAt: true,
      resolvedBy: { select: { displayName: true } },
      replies: { orderBy: [...oldestFirst], select: { id: true, author, text: true, createdAt: true } },
    },
  });
}
