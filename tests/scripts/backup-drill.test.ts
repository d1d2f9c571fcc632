import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listEvents } from '@/lib/audit/queries/list-events';
import { keepChainHeads } from '@/lib/audit/chain-head';
import { runSealer } from '@/lib/audit/run-sealer';
import { sealEvents } from '@/lib/audit/seal-events';
import { verifyAuditLog } from '@/lib/audit/verify-audit-log';
import { HEADS } from '@/lib/backup/backup-format';
import { writeBackup } from '@/lib/backup/write-backup';
import { createDb, type Db } from '@/lib/db/client';
import { readPhoto } from '@/lib/media/read-photo';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { dropDatabase } from '../../scripts/lib/database.mjs';
import { restoreOffice } from '../../scripts/lib/restore-office';
import { createTestDatabase } from '../../scripts/lib/test-database.mjs';
import { account, signedIn } from '../support/account';
import { emptyPlace, freshFolder } from '../support/backups';
import { busyOffice, type Acknowledged } from '../support/busy-office';
import { approvedArticle, newsroom } from '../support/newsroom';
import { ctxOf, openDesk } from '../support/office';
import { testDatabaseName, testDatabaseUrl, testServer } from '../support/test-server';

const USE = 'drill';
/** How long people work before the backup begins; `npm run drill` takes longer. */
const SECONDS = Number(process.env.HUIMOU_DRILL_SECONDS ?? 2);

const dataDirBefore = process.env.DATA_DIR;
let lost: string;
let db: Db;
beforeAll(async () => {
  await createTestDatabase(process.env, USE);
  lost = await freshFolder();
  db = createDb(testDatabaseUrl(USE), 10);
});
afterAll(() => {
  process.env.DATA_DIR = dataDirBefore;
});

test('eight people write while the backup runs, all is lost, and nothing acknowledged before it is missing', async () => {
  process.env.DATA_DIR = lost;
  const room = await newsroom(db);
  await account(db, { signInName: 'wangfang', displayName: '王芳', roles: ['admin'] });
  const approved = await approvedArticle(db, room);
  const sealer = runSealer(db);
  const noteHead = keepChainHeads(path.join(lost, HEADS));
  const office = await busyOffice(db, room);
  const end = Date.now() + SECONDS * 1000;
  while (Date.now() < end || office.acknowledged.length < 40) {
    await wait(500);
    await noteHead(db, new Date());
  }
  const file = path.join(await freshFolder(), 'office');
  const begun = office.acknowledged.length;
  const databaseUrl = testDatabaseUrl(USE);
  const written = await writeBackup({
    databaseUrl,
    dataDir: lost,
    file,
    passphrase: '水落石出',
    version: '0.1.0',
  });
  const during = office.acknowledged.length - begun;
  await noteHead(db, new Date());
  await office.stop();
  await sealer.stop();

  await db.$disconnect();
  await dropDatabase(testServer().url, testDatabaseName(USE));
  await rm(lost, { recursive: true, force: true });

  const place = await emptyPlace('drill_restored');
  const restored = await restoreOffice({ file, passphrase: '水落石出' }, place, () => {});
  process.env.DATA_DIR = place.dataDir;
  const there = createDb(place.databaseUrl, 5);
  try {
    const before = office.acknowledged.filter(({ at }) => at < written.snapshotAt);
    expect(before.length).toBeGreaterThanOrEqual(40);
    expect(during).toBeGreaterThan(0);
    expect(await missingOf(there, before)).toEqual([]);
    expect(await halves(there)).toEqual([]);
    expect(restored.notedHeads).toBeGreaterThan(0);

    const ctx = await signedIn(there, 'wangfang');
    expect(ctx.actor.displayName).toBe('王芳');
    await sealEvents(there);
    expect((await verifyAuditLog(there)).ok).toBe(true);
    const found = await listEvents({ actor: room.auditor, db: there }, { type: 'backup.restored' });
    expect(found.events).toHaveLength(1);
    const { articleId, revisionId } = approved;
    const publisher = { ...room.publisher, sessionId: await openDesk(there, room.publisher.id) };
    await publishArticle(ctxOf(there, publisher), { articleId, revisionId, slug: 'huifu-2025' });
    const publication = await there.publication.findUniqueOrThrow({ where: { articleId } });
    expect(publication.state).toBe('live');
    console.warn(
      `drill: ${before.length} acknowledged before the snapshot, ${during} while the backup ran, ${restored.events} events, ${restored.closing.files.length} files; none missing`,
    );
  } finally {
    await there.$disconnect();
  }
});

async function missingOf(there: Db, acknowledged: readonly Acknowledged[]): Promise<Acknowledged[]> {
  const missing: Acknowledged[] = [];
  for (const one of acknowledged) if (!(await isThere(there, one))) missing.push(one);
  return missing;
}

async function isThere(there: Db, one: Acknowledged): Promise<boolean> {
  if (one.kind === 'photo') return (await readPhoto(one.hash, 'master')) !== null;
  if (one.kind === 'decided') {
    const review = await there.review.findUnique({ where: { id: one.reviewId }, select: { status: true } });
    return review?.status === 'approved';
  }
  const { sectionId, version, text } = one;
  const kept = await there.sectionVersion.findUnique({
    where: { sectionId_version: { sectionId, version } },
    select: { document: true },
  });
  return JSON.stringify(kept?.document ?? '').includes(text);
}

/** What a command wrote in part: each save has its version and its event, each decision its event, or neither. */
async function halves(there: Db): Promise<unknown[]> {
  return there.$queryRaw<unknown[]>`
    SELECT 'save' AS what, s.id::text AS of FROM "Section" s
      WHERE s.version <> (SELECT max(v.version) FROM "SectionVersion" v WHERE v."sectionId" = s.id)
    UNION ALL SELECT 'event without version', e.seq::text FROM "Event" e
      WHERE e.type = 'section.saved' AND NOT EXISTS (SELECT 1 FROM "SectionVersion" v
        WHERE v."sectionId"::text = e."subjectId" AND v.version = (e.payload ->> 'version')::int)
    UNION ALL SELECT 'version without event', v."sectionId"::text FROM "SectionVersion" v
      WHERE v.version > 1 AND NOT EXISTS (SELECT 1 FROM "Event" e WHERE e.type = 'section.saved'
        AND e."subjectId" = v."sectionId"::text AND (e.payload ->> 'version')::int = v.version)
    UNION ALL SELECT 'decisions and their events', '' WHERE
      (SELECT count(*) FROM "Decision") <> (SELECT count(*) FROM "Event"
        WHERE type IN ('review.stage_approved', 'review.approved', 'review.changes_requested'))`;
}
