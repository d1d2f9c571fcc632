import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealEvents } from '@/lib/audit/seal-events';
import { verifyAuditLog } from '@/lib/audit/verify-audit-log';
import { createDb } from '@/lib/db/client';
import { yearInChina } from '@/lib/domain/calendar';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { differencesOfArticle } from '@/lib/proposals/differences/differences-of-article';
import { listProposals } from '@/lib/proposals/queries/list-proposals';
import { makeDemo } from '@/prisma/seed/demo/make-demo';
import type { PhotoPlacer } from '@/prisma/seed/demo/place-photos';
import { storePhoto } from '@/lib/media/commands/store-photo';
import { drawJpeg } from '../../../support/pictures';
import { ownerDb, resetDb, testDb } from '../../../support/database';
import { testOwnerUrl } from '../../../support/test-server';

const db = testDb();
const now = new Date();

beforeAll(async () => {
  await resetDb();
  const owner = createDb(testOwnerUrl(`worker_${process.env.VITEST_POOL_ID}`), 1);
  try {
    await makeDemo(owner, { password: 'only-for-tests-2026', now, placePhotos: onePicture, say: () => {} });
  } finally {
    await owner.$disconnect();
  }
});
afterAll(() => resetDb());

/** One picture for all of them: drawing twenty takes longer than the rest. */
const onePicture: PhotoPlacer = async (ctx) => {
  const { hash, width, height } = await (stored ??= storePhoto(ctx, {
    bytes: await drawJpeg(),
    originalName: '图.jpg',
  }));
  return () => ({ hash, width, height });
};
let stored: ReturnType<typeof storePhoto> | undefined;

/** Columns whose time may lie ahead: what is due, and how long something stands open. */
const AHEAD = ['dueAt', 'draftDueAt', 'publishDueAt', 'scheduledFor', 'endsAt', 'expiresAt'];

test('a demo made today shows no date ahead but those that are due', async () => {
  const columns = await db.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'timestamp with time zone' AND table_name <> '_prisma_migrations'`;
  for (const { table, column } of columns.filter((each) => !AHEAD.includes(each.column))) {
    const [{ latest } = { latest: null }] = await ownerDb().$queryRawUnsafe<{ latest: Date | null }[]>(
      `SELECT max("${column}") AS latest FROM "${table}"`,
    );
    if (latest) expect(latest.getTime(), `${table}.${column}`).toBeLessThan(Date.now());
  }
});

test('its articles were published over years, in the winter after, and corrected and withdrawn later', async () => {
  const publications = await db.publication.findMany({
    where: { publishedAt: { not: null } },
    include: { errata: true },
  });
  expect(publications.length).toBeGreaterThanOrEqual(6);
  for (const { publishedAt, withdrawnAt, errata, year } of publications) {
    expect([year, year + 1]).toContain(publishedAt && yearInChina(publishedAt));
    expect([11, 0]).toContain(publishedAt?.getUTCMonth());
    for (const later of [withdrawnAt, ...errata.map(({ issuedAt }) => issuedAt)])
      if (later) expect(later.getTime()).toBeGreaterThan(publishedAt?.getTime() ?? Infinity);
  }
  expect(new Set(publications.map(({ year }) => year)).size).toBeGreaterThanOrEqual(3);
});

test('reviews take days, from one decision to the next', async () => {
  const reviews = await db.review.findMany({ include: { decisions: { orderBy: { decidedAt: 'asc' } } } });
  for (const { submittedAt, decisions } of reviews) {
    const times = [submittedAt, ...decisions.map(({ decidedAt }) => decidedAt)].map((at) => at.getTime());
    times.slice(1).forEach((at, index) => expect(at - (times[index] ?? 0)).toBeGreaterThan(12 * 3_600_000));
  }
});

test('the log stands in the order of its times, says that they are a demo’s, and verifies', async () => {
  const events = await db.event.findMany({ orderBy: { seq: 'asc' } });
  events.slice(1).forEach((event, index) => {
    expect(event.at.getTime()).toBeGreaterThanOrEqual(events[index]?.at.getTime() ?? Infinity);
  });
  expect(events[0]).toMatchObject({ type: 'office.demo_begun', actorId: null });
  expect(events.at(-1)).toMatchObject({ type: 'office.demo_made' });
  expect(
    new Date(String((events[0]?.payload as { madeAt: string }).madeAt)).getTime(),
  ).toBeGreaterThanOrEqual(now.getTime());
  while ((await sealEvents(db)) > 0);
  expect(await verifyAuditLog(db)).toMatchObject({ ok: true, count: events.length, unsealed: 0 });
});

test('the article that was sent back holds proposals of both its reviewers, each of words it has', async () => {
  const { id } = await db.article.findFirstOrThrow({ where: { status: 'changes_requested' } });
  const actor = {
    kind: 'person',
    id,
    sessionId: id,
    displayName: '',
    roles: ['auditor'],
    departmentId: null,
  };
  const proposals = await listProposals({ db, actor: actor as PersonActor }, { articleId: id });
  expect(proposals.map(({ stage }) => stage)).toEqual(['初审', '复审']);
  for (const { revision, content } of proposals)
    expect(differencesOfArticle(revision.content, content).length).toBeGreaterThan(1);
});
