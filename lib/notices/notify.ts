import { NOTICE_KINDS, type NoticeKind, type NoticeParams } from '@/lib/domain/notices';
import type { Acting } from '@/lib/domain/context';
import { beforeCommit } from '@/lib/db/before-commit';
import type { Tx } from '@/lib/db/client';
import { mailSettings } from '@/lib/env';
import { enqueue } from '@/lib/jobs/enqueue';

export type NewNotice<K extends NoticeKind = NoticeKind> = {
  personIds: readonly string[];
  kind: K;
  params: NoticeParams[K];
  /** Where on the desk it leads, from '/desk'. */
  path: string;
  /** A person gets one notice of this name, however often it is sent. */
  dedupeKey: string;
};

/**
 * Tells these people when the caller's transaction commits: on the desk, and by a job by e-mail where that is
 * set up and they want it. Not whoever acts, nor anybody disabled.
 */
export function notify<K extends NoticeKind>(tx: Tx, ctx: Acting, notice: NewNotice<K>): void {
  beforeCommit(tx, 'notices', () => write(tx, ctx, notice));
}

async function write<K extends NoticeKind>(
  tx: Tx,
  ctx: Acting,
  { personIds, kind, params, path, dedupeKey }: NewNotice<K>,
): Promise<void> {
  const others = personIds.filter((id) => id !== ctx.actor.id);
  if (others.length === 0) return;
  const people = await tx.person.findMany({
    where: { id: { in: others }, disabledAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, email: true, noticeChoices: { where: { kind }, select: { byEmail: true } } },
  });
  const made = await tx.notice.createManyAndReturn({
    data: people.map(({ id }) => ({ personId: id, kind, params, path, dedupeKey, createdAt: ctx.now })),
    skipDuplicates: true,
    select: { id: true, personId: true },
  });
  if (mailSettings() === null) return;
  const byEmail = new Set(
    people
      .filter(({ email, noticeChoices: [choice] }) => {
        return email !== '' && (choice?.byEmail ?? NOTICE_KINDS[kind].byEmail);
      })
      .map(({ id }) => id),
  );
  for (const { id: noticeId, personId } of made) {
    if (byEmail.has(personId)) enqueue(tx, 'send-notice', { noticeId }, { singletonKey: noticeId });
  }
}
