import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { sealEvents } from '@/lib/audit/seal-events';
import { databaseRule, isDuplicate } from '@/lib/db/database-rule';
import { ownerDb, resetDb, testDb } from '../support/database';
import {
  approve,
  approvedArticle,
  newsroom,
  publishedArticle,
  revisionOf,
  submit,
  submittedArticle,
} from '../support/newsroom';
import { articleWithText, person, stages } from '../support/office';

// The database's own rules, broken by plain SQL as its owner, whom no grant stops: an importer, a console.
const db = testDb();
beforeEach(() => resetDb());

const run = (sql: string, ...values: unknown[]) => ownerDb().$executeRawUnsafe(sql, ...values);

/** The rule a statement breaks; 'none' when it is let through. */
const ruleOf = (statement: Promise<unknown>) =>
  statement.then(
    () => 'none',
    (error: unknown) => databaseRule(error) ?? (isDuplicate(error) ? 'duplicate' : String(error)),
  );

describe('HM001: what is on record stays as it is', () => {
  test('events are neither changed, deleted nor truncated', async () => {
    await run(`INSERT INTO "Event" (type, "actorName") VALUES ('article.created', '系统')`);
    expect(await ruleOf(run(`UPDATE "Event" SET type = 'x'`))).toBe('HM001');
    expect(await ruleOf(run(`DELETE FROM "Event"`))).toBe('HM001');
    expect(await ruleOf(run(`TRUNCATE "Event"`))).toBe('HM001');
  });

  test('an event’s number and time are the database’s, whatever is given, and it awaits its seal', async () => {
    await run(`INSERT INTO "Event" (seq, at, type, "actorName") VALUES (-99, '2001-01-01', 'x', 'y')`);
    const event = await db.event.findFirstOrThrow();
    expect(event.seq).toBeGreaterThan(0n);
    expect(event.at.getUTCFullYear()).toBeGreaterThan(2001);
    expect(await db.eventQueue.findMany()).toEqual([{ eventSeq: event.seq }]);
  });

  test('a seal is neither changed, deleted nor truncated', async () => {
    await run(`INSERT INTO "Event" (type, "actorName") VALUES ('article.created', '系统')`);
    await sealEvents(db);
    expect(await ruleOf(run(`UPDATE "EventSeal" SET hash = repeat('0', 64)`))).toBe('HM001');
    expect(await ruleOf(run(`DELETE FROM "EventSeal"`))).toBe('HM001');
    expect(await ruleOf(run(`TRUNCATE "EventSeal"`))).toBe('HM001');
  });

  test.each(['Revision', 'RevisionAuthor', 'ReviewStage', 'ReviewStageReviewer', 'Decision', 'Erratum'])(
    '%s rows are neither changed nor deleted',
    async (table) => {
      const room = await newsroom(db);
      const { articleId, revisionId } = await publishedArticle(db, room);
      const publication = await db.publication.findFirstOrThrow({ where: { articleId } });
      const issued = { publicationId: publication.id, revisionId, issuedById: room.publisher.id };
      await db.erratum.create({ data: { ...issued, note: '更正' } });
      const column = table === 'RevisionAuthor' || table === 'ReviewStageReviewer' ? '"personId"' : 'id';
      expect(await ruleOf(run(`UPDATE "${table}" SET ${column} = ${column}`))).toBe('HM001');
      expect(await ruleOf(run(`DELETE FROM "${table}"`))).toBe('HM001');
    },
  );

  test('a review that is over stays over, and an open one about its revision', async () => {
    const room = await newsroom(db);
    const done = await approvedArticle(db, room);
    expect(await ruleOf(run(`UPDATE "Review" SET status = 'open' WHERE id = $1::uuid`, done.reviewId))).toBe(
      'HM001',
    );
    const open = await submittedArticle(db, room);
    const moved = run(
      `UPDATE "Review" SET "revisionId" = $1::uuid WHERE id = $2::uuid`,
      done.revisionId,
      open.reviewId,
    );
    expect(await ruleOf(moved)).toBe('HM001');
  });
});

describe('decisions', () => {
  type Over = Partial<Record<'stage' | 'personId' | 'revisionId' | 'hash' | 'verdict' | 'opinion', string>>;

  /** Inserts a decision at the first stage by its reviewer, except as told otherwise. */
  async function decideBySql(reviewId: string, over: Over = {}): Promise<string> {
    const review = await db.review.findUniqueOrThrow({
      where: { id: reviewId },
      include: { revision: true, stages: { orderBy: { position: 'asc' }, include: { reviewers: true } } },
    });
    const [first] = review.stages;
    const statement = run(
      `INSERT INTO "Decision" (id, "reviewId", "reviewStageId", "revisionId", "personId", verdict, opinion, "contentHash")
       VALUES (gen_random_uuid(), $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::"Verdict", $6, $7)`,
      ...[reviewId, over.stage ?? first?.id, over.revisionId ?? review.revisionId],
      ...[over.personId ?? first?.reviewers[0]?.personId, over.verdict ?? 'approve', over.opinion ?? ''],
      over.hash ?? review.revision.contentHash,
    );
    return ruleOf(statement);
  }

  test('one that keeps every rule is let through', async () => {
    const { reviewId } = await submittedArticle(db, await newsroom(db));
    expect(await decideBySql(reviewId)).toBe('none');
  });

  test('HM002: a stage out of turn, of another review, or of a review that is over', async () => {
    const room = await newsroom(db);
    const { reviewId } = await submittedArticle(db, room);
    const later = await db.reviewStage.findFirstOrThrow({ where: { reviewId, position: 1 } });
    expect(await decideBySql(reviewId, { stage: later.id, personId: room.second.id })).toBe('HM002');
    const other = await submittedArticle(db, room);
    const theirs = await db.reviewStage.findFirstOrThrow({
      where: { reviewId: other.reviewId, position: 0 },
    });
    expect(await decideBySql(reviewId, { stage: theirs.id })).toBe('HM002');
    await run(`UPDATE "Review" SET status = 'recalled' WHERE id = $1::uuid`, reviewId);
    expect(await decideBySql(reviewId)).toBe('HM002');
  });

  test('HM003: another revision or another hash than the one under review', async () => {
    const room = await newsroom(db);
    const { reviewId } = await submittedArticle(db, room);
    const other = await revisionOf(db, (await submittedArticle(db, room)).reviewId);
    expect(await decideBySql(reviewId, { hash: 'f'.repeat(64) })).toBe('HM003');
    expect(await decideBySql(reviewId, { revisionId: other })).toBe('HM003');
  });

  test('HM004: an author of the revision', async () => {
    const author = await person(db, { roles: ['writer', 'reviewer'] });
    const other = await person(db, { roles: ['reviewer'] });
    await stages(db, [{ name: '初审', reviewers: [author, other] }]);
    const { articleId } = await articleWithText(db, author);
    const reviewId = await submit(db, author, articleId);
    expect(await decideBySql(reviewId, { personId: author.id })).toBe('HM004');
  });

  test('HM005: somebody not named for the stage', async () => {
    const room = await newsroom(db);
    const { reviewId } = await submittedArticle(db, room);
    expect(await decideBySql(reviewId, { personId: room.publisher.id })).toBe('HM005');
  });

  test('HM006: changes asked for without a word', async () => {
    const { reviewId } = await submittedArticle(db, await newsroom(db));
    expect(await decideBySql(reviewId, { verdict: 'request_changes', opinion: '  ' })).toBe('HM006');
  });

  test('one for each stage, and one by each person in a review', async () => {
    const first = await person(db, { roles: ['reviewer'] });
    const second = await person(db, { roles: ['reviewer'] });
    const writer = await person(db, { roles: ['writer'] });
    await stages(db, [
      { name: '初审', reviewers: [first, second] },
      { name: '终审', reviewers: [first, second] },
    ]);
    const { articleId } = await articleWithText(db, writer);
    const reviewId = await submit(db, writer, articleId);
    expect(await decideBySql(reviewId, { personId: first.id })).toBe('none');
    expect(await decideBySql(reviewId, { personId: second.id })).toBe('duplicate');
    await run(`UPDATE "Review" SET "currentStage" = 1`);
    const last = await db.reviewStage.findFirstOrThrow({ where: { reviewId, position: 1 } });
    expect(await decideBySql(reviewId, { stage: last.id, personId: first.id })).toBe('duplicate');
  });
});

describe('HM007: approved is what every stage approved', () => {
  test('a review is not approved with a stage undecided', async () => {
    const room = await newsroom(db);
    const { reviewId } = await submittedArticle(db, room);
    await approve(db, reviewId, room.first, room.second);
    expect(await ruleOf(run(`UPDATE "Review" SET status = 'approved'`))).toBe('HM007');
  });

  test('an article is not approved without an approved revision', async () => {
    const room = await newsroom(db);
    const { articleId, reviewId } = await submittedArticle(db, room);
    expect(await ruleOf(run(`UPDATE "Article" SET status = 'approved'`))).toBe('HM007');
    const revisionId = await revisionOf(db, reviewId);
    const forced = run(
      `UPDATE "Article" SET status = 'approved', "approvedRevisionId" = $1::uuid WHERE id = $2::uuid`,
      ...[revisionId, articleId],
    );
    expect(await ruleOf(forced)).toBe('HM007');
  });
});

describe('HM008: published is what was approved', () => {
  const publishBySql = (articleId: string, revisionId: string, state: string) =>
    ruleOf(
      run(
        `INSERT INTO "Publication" (id, "articleId", year, slug, state, "revisionId", "bodyName", title, "publishedAt")
         VALUES (gen_random_uuid(), $1::uuid, 2025, $2, $3::"PublicationState", $4::uuid, '云溪区委统战部', '同心向前 共绘新卷', '2001-01-01')`,
        ...[articleId, randomUUID(), state, revisionId],
      ),
    );

  test.each(['live', 'scheduled'])('a revision under review is not made %s', async (state) => {
    const { articleId, reviewId } = await submittedArticle(db, await newsroom(db));
    expect(await publishBySql(articleId, await revisionOf(db, reviewId), state)).toBe('HM008');
  });

  test('nor is another article’s revision', async () => {
    const room = await newsroom(db);
    const approved = await approvedArticle(db, room);
    const other = await submittedArticle(db, room);
    expect(await publishBySql(other.articleId, approved.revisionId, 'live')).toBe('HM008');
  });

  test('the time of publication is the clock’s and never changes', async () => {
    const { articleId, revisionId } = await approvedArticle(db, await newsroom(db));
    expect(await publishBySql(articleId, revisionId, 'live')).toBe('none');
    const { publishedAt } = await db.publication.findFirstOrThrow();
    expect(publishedAt?.getUTCFullYear()).toBeGreaterThan(2001);
    await run(
      `UPDATE "Publication" SET "publishedAt" = '2001-01-01', state = 'withdrawn', "withdrawKind" = 'in_error'`,
    );
    await run(`UPDATE "Publication" SET "publishedAt" = NULL, state = 'live', "withdrawKind" = NULL`);
    expect((await db.publication.findFirstOrThrow()).publishedAt).toEqual(publishedAt);
  });
});

describe('a withdrawal', () => {
  test('keeps its kind, its words and the text that was read, until the article is live again', async () => {
    const { revisionId } = await publishedArticle(db, await newsroom(db));
    await run(
      `UPDATE "Publication" SET state = 'withdrawn', "withdrawKind" = 'out_of_date', "withdrawWords" = '旧'`,
    );
    for (const change of [`"withdrawKind" = 'in_error'`, `"withdrawWords" = ''`, `"withdrawKind" = NULL`])
      expect(await ruleOf(run(`UPDATE "Publication" SET ${change}`))).toBe('HM001');
    await run(`UPDATE "Publication" SET "shownRevisionId" = NULL`);
    expect(await db.publication.findFirst()).toMatchObject({ shownRevisionId: revisionId });
    const live = `state = 'live', "withdrawKind" = NULL, "withdrawWords" = ''`;
    expect(await ruleOf(run(`UPDATE "Publication" SET ${live}`))).toBe('none');
  });

  test('HM012: names in its place only what is live', async () => {
    const room = await newsroom(db);
    await publishedArticle(db, room, 'one');
    await publishedArticle(db, room, 'two');
    const replace = (slug: string, by: string) =>
      ruleOf(
        run(
          `UPDATE "Publication" SET state = 'withdrawn', "withdrawKind" = 'replaced',
           "replacedById" = (SELECT id FROM "Publication" WHERE slug = $2) WHERE slug = $1`,
          ...[slug, by],
        ),
      );
    expect(await replace('one', 'two')).toBe('none');
    expect(await replace('two', 'one')).toBe('HM012');
  });
});

test('an article has one open review at most', async () => {
  const room = await newsroom(db);
  const { articleId, reviewId } = await submittedArticle(db, room);
  const second = db.review.create({
    data: { articleId, revisionId: await revisionOf(db, reviewId), submittedById: room.writer.id },
  });
  expect(await ruleOf(second)).toBe('duplicate');
});
