import type { Db } from '@/lib/db/client';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { makePreviewLink } from '@/lib/previews/commands/make-preview-link';
import { approvedArticle, type Newsroom } from './newsroom';
import { ctxOf } from './office';

type Wanted = { maker?: PersonActor; recipient?: string; days?: number; now?: Date };

/** An approved article that is not public, and a link to its revision. */
export async function previewedArticle(db: Db, room: Newsroom, wanted: Wanted = {}) {
  const { maker = room.writer, recipient = '区委办 王敏', days = 7, now } = wanted;
  const article = await approvedArticle(db, room);
  const { articleId, revisionId } = article;
  const link = await makePreviewLink(ctxOf(db, maker, now), { articleId, revisionId, recipient, days });
  return { ...article, ...link };
}
