import type { Ctx } from '@/lib/db/context';
import type { Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { mailSettings } from '@/lib/env';
import { postMail } from './post-mail';

export type NoticeToSend = {
  kind: string;
  params: Record<string, unknown>;
  path: string;
  displayName: string;
  locale: string;
};
export type WriteMail = (notice: NoticeToSend) => Promise<{ subject: string; text: string }>;

/**
 * Sends a notice by e-mail, once however often it is asked; false when there is nothing to send, or nowhere.
 * @throws Forbidden to anyone but the system; Error when the mail server does not take it, to be tried again
 */
export async function sendNotice(
  ctx: Ctx,
  { noticeId }: { noticeId: string },
  write: WriteMail,
): Promise<boolean> {
  requirePermission(ctx.actor, 'jobs.run', {});
  const settings = mailSettings();
  if (settings === null) return false;
  return transaction(ctx, async (tx) => {
    await takeTurn(tx, noticeId);
    const notice = await findUnsent(tx, noticeId);
    if (!notice) return false;
    const { email, ...written } = notice;
    const mail = await write(written);
    const sender =
      settings.from
        .split('@')
        .at(-1)
        ?.replace(/[^\w.-]/g, '') || 'localhost';
    await postMail(settings, { ...mail, to: email, messageId: `notice-${noticeId}@${sender}` });
    await tx.notice.updateMany({ where: { id: noticeId, emailedAt: null }, data: { emailedAt: ctx.now } });
    return true;
  });
}

// A lock of its own, not the row's: marking notices read must not wait for a mail server.
async function takeTurn(tx: Tx, noticeId: string): Promise<void> {
  const [turn] = await tx.$queryRaw<{ isOurs: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${noticeId}, 0)) AS "isOurs"`;
  if (!turn?.isOurs) throw new Error('this notice is being sent');
}

async function findUnsent(tx: Tx, noticeId: string): Promise<(NoticeToSend & { email: string }) | null> {
  const notice = await tx.notice.findFirst({
    where: { id: noticeId, emailedAt: null, person: { disabledAt: null, email: { not: '' } } },
    select: {
      kind: true,
      params: true,
      path: true,
      person: { select: { displayName: true, locale: true, email: true } },
    },
  });
  if (!notice) return null;
  const { person, params, ...rest } = notice;
  return { ...rest, ...person, params: params as Record<string, unknown> };
}
