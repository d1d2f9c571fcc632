import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askedToConfirm } from '../support/asked-to-confirm';
import { ownerDb, resetDb, testDb } from '../support/database';
import { newsroom, publishedArticle, submittedArticle } from '../support/newsroom';
import { testServer } from '../support/test-server';
import { attacks } from './attacks';

// What somebody could try who got hold of the application's own connection. Outside any transaction of ours, so
// that what is held at the commit is held too.
const db = testDb();
const owner = new URL(testServer().url).username;
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
let before: string;

beforeAll(async () => {
  await resetDb();
  const room = await newsroom(db);
  const { articleId, revisionId } = await publishedArticle(db, room);
  await submittedArticle(db, room);
  const publication = await db.publication.findFirstOrThrow({ where: { articleId } });
  const issued = { publicationId: publication.id, revisionId, issuedById: room.publisher.id };
  await db.erratum.create({ data: { ...issued, note: '更正' } });
  const { requestId } = await askedToConfirm(db);
  const file = { position: 0, fileName: '素材.docx', byteSize: 1, hash: '0'.repeat(64) };
  await db.submission.create({
    data: {
      requestId,
      text: '素材',
      contributorName: '何苗',
      files: { create: { ...file, kind: 'document' } },
    },
  });
  before = await fingerprint();
  client.on('error', () => {});
  await client.connect();
});
afterAll(() => client.end());

test.each(attacks)('the application’s role cannot $name', async ({ sql }) => {
  expect(await outcomeOf(sql.replaceAll('$OWNER', owner))).toBe('refused');
});

test('and nothing of it had an effect', async () => {
  expect(await fingerprint()).toBe(before);
});

test('a reviewer is not named in an open review whose row the same transaction has changed', async () => {
  const stage = await db.reviewStage.findFirstOrThrow({ where: { review: { status: 'open' } } });
  const stranger = await db.person.findFirstOrThrow({ where: { displayName: '许正' } });
  const work = db.$transaction(async (tx) => {
    await tx.review.update({ where: { id: stage.reviewId }, data: { currentStage: 0 } });
    await tx.reviewStageReviewer.create({ data: { reviewStageId: stage.id, personId: stranger.id } });
  });
  await expect(work).rejects.toThrow('HM001');
});

test('a live text is not replaced by another approved one without an erratum', async () => {
  const { id, revisionId, articleId } = await db.publication.findFirstOrThrow({ where: { state: 'live' } });
  const other = randomUUID();
  await ownerDb().$executeRaw`
    INSERT INTO "Revision" SELECT ${other}::uuid, "articleId", 99, content, repeat('e', 64), "createdById", now()
    FROM "Revision" WHERE id = ${revisionId}::uuid`;
  await ownerDb().$executeRaw`
    INSERT INTO "RevisionAuthor" SELECT ${other}::uuid, "personId" FROM "RevisionAuthor"
    WHERE "revisionId" = ${revisionId}::uuid`;
  const room = await newsroom(db);
  const review = await ownerDb().review.create({
    data: {
      articleId,
      revisionId: other,
      submittedById: room.writer.id,
      stages: { create: { position: 0, name: '终审', reviewers: { create: { personId: room.first.id } } } },
    },
    include: { stages: true },
  });
  await ownerDb().decision.create({
    data: {
      reviewId: review.id,
      reviewStageId: review.stages[0]?.id ?? '',
      revisionId: other,
      personId: room.first.id,
      verdict: 'approve',
      contentHash: 'e'.repeat(64),
    },
  });
  await db.review.update({ where: { id: review.id }, data: { status: 'approved' } });
  const replace = db.publication.update({ where: { id }, data: { revisionId: other } });
  await expect(replace).rejects.toThrow('HM008');
});

/** Refused for want of a right, or by a rule or check of ours. An error of any other kind would mean a faulty attack. */
const isRefusal = (code: unknown) => code === '42501' || code === '23514' || /^HM\d{3}$/.test(String(code));

/** A grant that granted nothing is no error to PostgreSQL but a warning. */
async function outcomeOf(sql: string): Promise<string> {
  const codes: (string | undefined)[] = [];
  const hear = (notice: { code?: string | undefined }) => void codes.push(notice.code);
  client.on('notice', hear);
  try {
    await client.query(sql);
    return codes.includes('01007') ? 'refused' : 'done';
  } catch (error) {
    if (error instanceof pg.DatabaseError && isRefusal(error.code)) return 'refused';
    return String(error);
  } finally {
    client.off('notice', hear);
  }
}

/** Every row of every table, and what stands in the catalogue about tables, triggers, functions, roles and grants. */
async function fingerprint(): Promise<string> {
  const tables = await ownerDb().$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname IN ('public', 'pgboss') ORDER BY 1`;
  const catalogues = [
    'SELECT relname, relowner, relacl, relnamespace FROM pg_class WHERE relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname !~ $$^pg_|information_schema$$)',
    'SELECT attrelid, attname, attacl FROM pg_attribute WHERE attrelid >= 16384',
    'SELECT tgname, tgrelid, tgenabled, tgfoid FROM pg_trigger',
    'SELECT proname, prosrc, proowner, proacl FROM pg_proc WHERE oid >= 16384',
    'SELECT * FROM pg_authid',
    'SELECT * FROM pg_auth_members',
    'SELECT extname FROM pg_extension',
    'SELECT nspname, nspacl FROM pg_namespace WHERE nspname !~ $$^pg_(toast_)?temp$$',
    'SELECT oid FROM pg_largeobject_metadata',
  ];
  const parts = [...tables.map(({ name }) => `SELECT * FROM ${name}`), ...catalogues];
  const sums: string[] = [];
  for (const part of parts) {
    const [row] = await ownerDb().$queryRawUnsafe<{ sum: string }[]>(
      `SELECT md5(coalesce(string_agg(r::text, E'\\n' ORDER BY r::text), '')) AS sum FROM (${part}) r`,
    );
    sums.push(row?.sum ?? '');
  }
  return sums.join(' ');
}
