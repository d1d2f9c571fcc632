import { beforeEach, describe, expect, test } from 'vitest';
import { EXPORT_COLUMNS, exportEvents } from '@/lib/audit/commands/export-events';
import { recordEvent } from '@/lib/audit/record-event';
import { transaction } from '@/lib/db/transaction';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { changePerson } from '@/lib/people/commands/change-person';
import { disablePerson } from '@/lib/people/commands/disable-person';
import { resetPassword } from '@/lib/people/commands/reset-password';
import { signOut } from '@/lib/people/commands/sign-out';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { decide } from '@/lib/reviews/commands/decide';
import { makeLink } from '@/lib/seasons/commands/make-link';
import { revokeLink } from '@/lib/seasons/commands/revoke-link';
import { handInSubmission } from '@/lib/submissions/commands/hand-in-submission';
import { findLinkActor } from '@/lib/seasons/find-link-actor';
import { saveSection } from '@/lib/writing/commands/save-section';
import { ownerDb, resetDb, testDb } from '../support/database';
import { eventually, system } from '../support/jobs';
import {
  approvedArticle,
  atCurrentStage,
  newsroom,
  submittedArticle,
  type Newsroom,
} from '../support/newsroom';
import { articleWithText, ctxOf, paragraphs, person } from '../support/office';
import { ask, seasonOffice } from '../support/season';

const db = testDb();
let room: Newsroom;
let admin: PersonActor;

beforeEach(async () => {
  await resetDb();
  room = await newsroom(db);
  admin = await person(db, { name: '管立新', roles: ['admin'] });
});

const signedOut = { code: 'unauthenticated', reason: 'signed_out' };
const byAdmin = () => ctxOf(db, admin);

/** Every way in which a person's authority ends, and what they are told. */
const ENDS: { how: string; end: (who: PersonActor) => Promise<unknown>; told: object }[] = [
  {
    how: 'the account was closed',
    end: (who) => disablePerson(byAdmin(), { personId: who.id }),
    told: signedOut,
  },
  {
    how: 'the password was reset',
    end: (who) => resetPassword(byAdmin(), { personId: who.id }),
    told: signedOut,
  },
  { how: 'they signed out', end: (who) => signOut({ db, now: new Date() }, who.sessionId), told: signedOut },
  {
    how: 'the role was taken',
    end: async ({ id }) => {
      const { version, displayName } = await db.person.findUniqueOrThrow({ where: { id } });
      await changePerson(byAdmin(), {
        personId: id,
        version,
        displayName,
        roles: ['contributor'],
        departmentId: await bureau(),
      });
    },
    told: { code: 'forbidden', reason: 'duties_changed' },
  },
  {
    how: 'the session came to its end',
    end: (who) =>
      ownerDb().session.update({
        where: { id: who.sessionId },
        data: { endsAt: new Date('2026-01-01T00:00:00Z') },
      }),
    told: signedOut,
  },
];

async function bureau(): Promise<string> {
  return (await db.department.create({ data: { name: '区民政局' }, select: { id: true } })).id;
}

/** Runs `act` while somebody holds the article, `meanwhile` when it waits for that, and then lets it go on. */
async function whileItWaits<T>(
  articleId: string,
  act: () => Promise<T>,
  meanwhile: () => Promise<unknown>,
): Promise<T> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let acted: Promise<T> | undefined;
  await ownerDb().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Article" WHERE id = ${articleId}::uuid FOR UPDATE`;
      acted = act();
      acted.catch(() => undefined);
      await eventually(async () => {
        const [waiting] = await db.$queryRaw<{ n: bigint }[]>`
          SELECT count(*) AS n FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        return Number(waiting?.n) > 0;
      });
      await meanwhile();
      release();
      await released;
    },
    { timeout: 60_000 },
  );
  return acted ?? expect.unreachable();
}

const eventsOf = (who: PersonActor, type: string) => db.event.count({ where: { actorId: who.id, type } });

describe.each(ENDS)('what waits while $how', ({ end, told }) => {
  test('a decision is not recorded', async () => {
    const { articleId, reviewId } = await submittedArticle(db, room);
    const decision = await atCurrentStage(db, room.first, reviewId);
    const act = () => decide(ctxOf(db, room.first), decision);
    await expect(whileItWaits(articleId, act, () => end(room.first))).rejects.toMatchObject(told);
    expect(await db.decision.count()).toBe(0);
    expect(await eventsOf(room.first, 'review.stage_approved')).toBe(0);
  });

  test('a save does not reach the text', async () => {
    const { articleId, sectionIds } = await articleWithText(db, room.writer);
    const [sectionId = ''] = sectionIds;
    const { version } = await db.section.findUniqueOrThrow({ where: { id: sectionId } });
    const change = {
      articleId,
      sectionId,
      baseVersion: version,
      headingLines: [],
      document: paragraphs('另一段。'),
    };
    const save = () => saveSection(ctxOf(db, room.writer), change);
    await expect(whileItWaits(articleId, save, () => end(room.writer))).rejects.toMatchObject(told);
    expect(await db.section.findUniqueOrThrow({ where: { id: sectionId } })).toMatchObject({ version });
  });

  test('a publication does not reach the public', async () => {
    const { articleId, revisionId } = await approvedArticle(db, room);
    const publish = () =>
      publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug: 'tongxin' });
    await expect(whileItWaits(articleId, publish, () => end(room.publisher))).rejects.toMatchObject(told);
    expect(await db.publication.count()).toBe(0);
  });

  test('an export of the log stops', async () => {
    const pieces = await exportEvents(ctxOf(db, room.auditor), {}, LANGUAGE);
    expect((await pieces.next()).value).toContain('seq');
    await end(room.auditor);
    await expect(pieces.next()).rejects.toMatchObject(told);
  });
});

const LANGUAGE = {
  headings: Object.fromEntries(EXPORT_COLUMNS.map((name) => [name, name])),
  say: () => '',
  saidIn: () => ({ types: [], groups: [], values: [] }),
} as unknown as Parameters<typeof exportEvents>[2];

test('what a department hands in while its link is taken back does not come in', async () => {
  const office = await seasonOffice(db);
  const requestId = await ask(db, office, office.departmentId, office.sectionIds);
  const { token, linkId } = await makeLink(ctxOf(db, office.writer), {
    requestId,
    recipient: '王敏',
    days: 5,
  });
  const visit = await findLinkActor(db, new Date(), token);
  const actor = visit?.actor ?? expect.unreachable();
  await transaction(ctxOf(db, actor), () => 'the link stands');
  const late = transaction(ctxOf(db, actor), async () => {
    await revokeLink(ctxOf(db, office.writer), { linkId });
    return 'too late';
  });
  await expect(late).rejects.toMatchObject({ code: 'forbidden', reason: 'link_ended' });
  await expect(
    handInSubmission(ctxOf(db, actor), {
      requestId,
      sectionId: null,
      replacesId: null,
      contributorName: '王敏',
      text: '素材',
    }),
  ).rejects.toMatchObject({ reason: 'link_ended' });
});

test('no event stands in the name of a person whose authority was not read', async () => {
  const event = { type: 'topic.archived', subjectId: 'x' } as const;
  const unchecked = transaction({ db, actor: system }, (tx) =>
    recordEvent(tx, { actor: room.writer }, event),
  );
  await expect(unchecked).rejects.toThrow('HM010');
  const inAnothersName = transaction({ db, actor: room.first }, (tx) =>
    recordEvent(tx, { actor: room.writer }, event),
  );
  await expect(inAnothersName).rejects.toThrow('HM010');
  await transaction({ db, actor: room.writer }, (tx) => recordEvent(tx, { actor: room.writer }, event));
  expect(await eventsOf(room.writer, 'topic.archived')).toBe(1);
});

test('somebody else’s session gives no authority', async () => {
  const borrowed = { ...room.writer, sessionId: room.first.sessionId };
  await expect(transaction({ db, actor: borrowed }, () => 'done')).rejects.toMatchObject(signedOut);
});

test('closing an account while its person saves makes nobody fail but them', async () => {
  const { articleId, sectionIds } = await articleWithText(db, room.writer);
  const save = async (sectionId: string, text: string) => {
    const { version } = await db.section.findUniqueOrThrow({ where: { id: sectionId } });
    return saveSection(ctxOf(db, room.writer), {
      ...{ articleId, sectionId, baseVersion: version, headingLines: ['题'] },
      document: paragraphs(text),
    });
  };
  const acts = Array.from({ length: 12 }, (_, at) => save(sectionIds[at % 4] ?? '', `第${at}稿。`));
  const closed = disablePerson(byAdmin(), { personId: room.writer.id });
  await closed;
  for (const outcome of await Promise.allSettled(acts))
    if (outcome.status === 'rejected')
      expect(['signed_out', 'section_changed']).toContain((outcome.reason as { reason?: string }).reason);
  const events = await db.event.findMany({
    where: { type: { in: ['section.saved', 'person.disabled'] } },
    orderBy: { seq: 'asc' },
  });
  expect(events.at(-1)?.type).toBe('person.disabled');
});
