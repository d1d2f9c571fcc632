import type { Reading } from '@/lib/db/context';
import { isNoticeKind, type NoticeKind } from '@/lib/domain/notices';
import { isId } from '@/lib/input/is-id';

export type NoticeEntry = {
  id: string;
  kind: NoticeKind;
  params: Record<string, unknown>;
  path: string;
  createdAt: Date;
  isRead: boolean;
};
/** `nextAfter`: what the next page of older notices begins after; null on the last one. */
export type NoticePage = { notices: NoticeEntry[]; nextAfter: string | null };

const PAGE = 30;

/** The actor's own notices, newest first. */
export async function listNotices(
  { actor, db }: Reading,
  { after, limit = PAGE }: { after?: string | undefined; limit?: number } = {},
): Promise<NoticePage> {
  if (actor.kind !== 'person') return { notices: [], nextAfter: null };
  const rows = await db.notice.findMany({
    where: { personId: actor.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...(after !== undefined && isId(after) ? { cursor: { id: after }, skip: 1 } : {}),
    take: limit + 1,
    select: { id: true, kind: true, params: true, path: true, createdAt: true, readAt: true },
  });
  const page = rows.slice(0, limit);
  return {
    notices: page.flatMap(({ kind, params, readAt, ...notice }) =>
      isNoticeKind(kind)
        ? [{ ...notice, kind, params: params as Record<string, unknown>, isRead: readAt !== null }]
        : [],
    ),
    nextAfter: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}
