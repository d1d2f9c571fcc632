import { afterAll, beforeEach, expect, test } from 'vitest';
import { transaction } from '@/lib/db/transaction';
import { startWorker } from '@/lib/jobs/start-worker';
import { chooseNotices } from '@/lib/notices/commands/choose-notices';
import { notify } from '@/lib/notices/notify';
import { sendNotice } from '@/lib/notices/send-notice';
import { changeEmail } from '@/lib/people/commands/change-email';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { noticeMail } from '@/lib/web/notice-mail';
import { jobWork } from '@/lib/web/start-jobs';
import { ownerDb, resetDb, testDb } from '../support/database';
import { clearJobs, eventually, queuedJobs, system } from '../support/jobs';
import { listenForMail } from '../support/mail-listener';
import { ctxOf, person } from '../support/office';

const mail = await listenForMail();
// Read when the first notice is sent, so set before that.
Object.assign(process.env, { SMTP_URL: mail.url, SMTP_FROM: '回眸 <huimou@example.org>' });
afterAll(() => mail.stop());

const db = testDb();
beforeEach(async () => {
  await resetDb();
  await clearJobs(db);
  mail.received.length = 0;
  mail.refuse(0);
});

const url = process.env.DATABASE_URL ?? '';
const params = { headline: '同心向前', stage: '初审', submitter: '林晓雯' };

async function reviewerWithMail(email = 'zhou@example.org'): Promise<PersonActor> {
  const reviewer = await person(db, { name: '周敏', roles: ['reviewer'] });
  if (email) await changeEmail(ctxOf(db, reviewer), { email });
  return reviewer;
}

async function tell(reviewer: PersonActor, dedupeKey = 'r1') {
  const notice = { personIds: [reviewer.id], kind: 'review_awaiting', params } as const;
  const path = '/desk/articles/7';
  await transaction({ db, actor: system }, (tx) =>
    notify(tx, ctxOf(db, system), { ...notice, path, dedupeKey }),
  );
}

const noticeId = async () => (await db.notice.findFirstOrThrow({ select: { id: true } })).id;
const send = async () => sendNotice(ctxOf(db, system), { noticeId: await noticeId() }, noticeMail);

test('a notice reaches its reader by e-mail, in their language, with the link to what it is about', async () => {
  await tell(await reviewerWithMail());
  expect(await send()).toBe(true);
  const [first] = mail.received;
  expect(first).toMatchObject({
    to: 'zhou@example.org',
    subject: '【回眸】《同心向前》等您审核：初审，林晓雯送审。',
  });
  expect(first?.text).toContain('周敏，您好：\n\n《同心向前》等您审核');
  expect(first?.text).toContain('http://localhost:3000/desk/articles/7');
  expect(first?.raw).toContain(`notice-${await noticeId()}@example.org`);

  await db.person.updateMany({ data: { locale: 'en' } });
  await db.notice.updateMany({ data: { emailedAt: null } });
  await send();
  expect(mail.received[1]?.subject).toContain('awaits your review');
});

test('an e-mail that the mail server turns away is tried again by the queue, and goes out once', async () => {
  await tell(await reviewerWithMail());
  mail.refuse(1);
  const before = mail.attempts();
  await db.$executeRaw`UPDATE pgboss.job SET retry_delay = 1`;
  const worker = await startWorker(url, { ...jobWork(db), sweep: async () => {} });
  try {
    await eventually(async () => mail.received.length === 1);
    await eventually(async () => (await queuedJobs(db)).every(({ state }) => state === 'completed'));
  } finally {
    await worker.stop();
  }
  expect(mail.attempts() - before).toBe(2);
  expect(await db.notice.findFirst()).toMatchObject({ emailedAt: expect.any(Date) });
});

test('a notice that went out is not sent again, nor by two workers at once', async () => {
  await tell(await reviewerWithMail());
  await Promise.allSettled([send(), send(), send()]);
  expect(await send()).toBe(false);
  expect(mail.received).toHaveLength(1);
});

test('a refused e-mail leaves the notice unsent', async () => {
  await tell(await reviewerWithMail());
  mail.refuse(1);
  await expect(send()).rejects.toThrow();
  expect(await db.notice.findFirst()).toMatchObject({ emailedAt: null });
});

test('nothing is sent to who has no address, does not want it, or is disabled since', async () => {
  const silent = await reviewerWithMail('');
  const unwilling = await reviewerWithMail();
  await chooseNotices(ctxOf(db, unwilling), { choices: { review_awaiting: false } });
  await tell(silent);
  await tell(unwilling);
  expect(await queuedJobs(db)).toEqual([]);
  expect(await db.notice.count()).toBe(2);

  const leaver = await reviewerWithMail();
  await resetNotices();
  await tell(leaver);
  expect(await queuedJobs(db)).toMatchObject([{ name: 'send-notice', data: { noticeId: await noticeId() } }]);
  await db.person.update({ where: { id: leaver.id }, data: { disabledAt: new Date() } });
  expect(await send()).toBe(false);
  expect(mail.received).toEqual([]);
});

test('who wants a kind that is not sent by itself gets it', async () => {
  const writer = await person(db, { roles: ['writer'] });
  await changeEmail(ctxOf(db, writer), { email: 'lin@example.org' });
  const notice = { personIds: [writer.id], kind: 'article_approved', params: { headline: '题' } } as const;
  const approve = (dedupeKey: string) =>
    transaction({ db, actor: system }, (tx) =>
      notify(tx, ctxOf(db, system), { ...notice, path: '/desk', dedupeKey }),
    );
  await approve('a');
  expect(await queuedJobs(db)).toEqual([]);
  await chooseNotices(ctxOf(db, writer), { choices: { article_approved: true } });
  await approve('b');
  expect(await queuedJobs(db)).toHaveLength(1);
});

test('only the system sends', async () => {
  const reviewer = await reviewerWithMail();
  await tell(reviewer);
  const sending = sendNotice(ctxOf(db, reviewer), { noticeId: await noticeId() }, noticeMail);
  await expect(sending).rejects.toMatchObject({ reason: 'needs_system' });
});

const resetNotices = () => ownerDb().notice.deleteMany();
