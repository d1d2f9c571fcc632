import { beforeEach, describe, expect, test } from 'vitest';
import { databaseRule } from '@/lib/db/database-rule';
import { ownerDb, resetDb, testDb } from '../support/database';
import { approve, newsroom, revisionOf, submittedArticle, type Newsroom } from '../support/newsroom';
import { propose } from '../support/proposals';

// As its owner, whom no grant stops.
const db = testDb();
let room: Newsroom;
let reviewId: string;
let body: string;
beforeEach(async () => {
  await resetDb();
  room = await newsroom(db);
  const submitted = await submittedArticle(db, room);
  reviewId = submitted.reviewId;
  body = submitted.sectionIds[1] ?? '';
});

const run = (sql: string, ...values: unknown[]) => ownerDb().$executeRawUnsafe(sql, ...values);
const ruleOf = (statement: Promise<unknown>) =>
  statement.then(
    () => 'none',
    (error: unknown) => databaseRule(error) ?? String(error),
  );

/** Says that the text under review holds proposals of these. */
const proposed = async (...people: { id: string }[]) => {
  const revisionId = await revisionOf(db, reviewId);
  await ownerDb().revisionProposer.createMany({
    data: people.map(({ id }) => ({ revisionId, personId: id })),
  });
};

test('HM001: proposals, answers and who proposed stay on record', async () => {
  const proposalId = await propose(db, room.first, reviewId, body, '改过的一段。');
  await proposed(room.first);
  const { articleId } = await db.review.findUniqueOrThrow({ where: { id: reviewId } });
  await ownerDb().articleProposer.create({ data: { articleId, personId: room.first.id } });
  await ownerDb().proposalAnswer.create({
    data: { proposalId, differenceId: 'x', isTaken: true, personId: room.writer.id },
  });
  for (const table of ['Proposal', 'ProposedText', 'ProposalAnswer', 'RevisionProposer', 'ArticleProposer']) {
    expect([table, await ruleOf(run(`DELETE FROM "${table}"`))]).toEqual([table, 'HM001']);
    expect([table, await ruleOf(run(`TRUNCATE "${table}" CASCADE`))]).toEqual([table, 'HM001']);
  }
  for (const table of ['RevisionProposer', 'ArticleProposer'])
    expect(await ruleOf(run(`UPDATE "${table}" SET "personId" = "personId"`))).toBe('HM001');
  expect(await ruleOf(run(`UPDATE "Proposal" SET "personId" = '${room.second.id}'`))).toBe('HM001');
});

describe('HM017: a proposal is its reviewer’s, at their stage, until it is decided', () => {
  const insert = (personId: string, stage: string) =>
    ruleOf(
      run(
        `INSERT INTO "Proposal" (id, "reviewId", "reviewStageId", "personId")
        SELECT gen_random_uuid(), s."reviewId", s.id, $1::uuid FROM "ReviewStage" s WHERE s.name = $2`,
        personId,
        stage,
      ),
    );

  test('of nobody who is not named, and for no stage to come', async () => {
    expect(await insert(room.second.id, '初审')).toBe('HM017');
    expect(await insert(room.writer.id, '初审')).toBe('HM017');
    expect(await insert(room.second.id, '复审')).toBe('HM017');
    expect(await insert(room.first.id, '初审')).toBe('none');
  });

  test('it does not change any more once its reviewer has decided', async () => {
    await propose(db, room.first, reviewId, body, '改过的一段。');
    expect(await ruleOf(run(`UPDATE "ProposedText" SET version = version`))).toBe('none');
    await approve(db, reviewId, room.first);
    expect(await ruleOf(run(`UPDATE "ProposedText" SET version = version`))).toBe('HM017');
    expect(await ruleOf(run(`UPDATE "Proposal" SET "headVersion" = 2`))).toBe('HM017');
    const { id } = await db.section.findFirstOrThrow({ where: { id: { not: body } } });
    expect(
      await ruleOf(
        run(
          `INSERT INTO "ProposedText" ("proposalId", "sectionId", version, document)
          SELECT id, $1::uuid, 2, '{}' FROM "Proposal"`,
          id,
        ),
      ),
    ).toBe('HM017');
  });
});

describe('HM016: each text was approved by somebody who neither wrote nor proposed any of it', () => {
  const decide = (personId: string) =>
    ruleOf(
      run(
        `INSERT INTO "Decision" (id, "reviewId", "reviewStageId", "revisionId", "personId", verdict, "contentHash")
        SELECT gen_random_uuid(), r.id, s.id, v.id, $1::uuid, 'approve', v."contentHash"
        FROM "Review" r JOIN "ReviewStage" s ON s."reviewId" = r.id AND s.position = r."currentStage"
        JOIN "Revision" v ON v.id = r."revisionId"`,
        personId,
      ),
    );

  test('a proposer decides while another still can', async () => {
    await proposed(room.first);
    expect(await decide(room.first.id)).toBe('none');
  });

  test('and not where only proposers are left, or reviewers no more', async () => {
    await proposed(room.first, room.second, room.third);
    expect(await decide(room.first.id)).toBe('HM016');
  });

  test('nor where those who are left have no account, or no such role, any more', async () => {
    await proposed(room.first);
    await db.person.update({ where: { id: room.second.id }, data: { disabledAt: new Date() } });
    await db.person.update({ where: { id: room.third.id }, data: { roles: ['writer'] } });
    expect(await decide(room.first.id)).toBe('HM016');
  });

  test('an office that is stricter lets no proposer decide', async () => {
    await proposed(room.first);
    await db.office.create({ data: { id: 1, proposersDecide: false } });
    expect(await decide(room.first.id)).toBe('HM016');
  });

  test('a review in which proposers alone decided is never an approval', async () => {
    await approve(db, reviewId, room.first, room.second);
    const { revisionId, articleId } = await db.review.findUniqueOrThrow({ where: { id: reviewId } });
    expect(await decide(room.third.id)).toBe('none');
    await proposed(room.first, room.second, room.third);
    expect(await ruleOf(run(`UPDATE "Review" SET status = 'approved', "closedAt" = now()`))).toBe('HM016');
    // Nor one that came to be closed before it was known whose text it was.
    await ownerDb().$transaction([
      ownerDb().$executeRawUnsafe(`SET LOCAL session_replication_role = 'replica'`),
      ownerDb().$executeRawUnsafe(`UPDATE "Review" SET status = 'approved', "closedAt" = now()`),
    ]);
    expect(
      await ruleOf(
        run(
          `UPDATE "Article" SET status = 'approved', "approvedRevisionId" = $1::uuid WHERE id = $2::uuid`,
          revisionId,
          articleId,
        ),
      ),
    ).toBe('HM007');
  });
});

describe('HM018: a review is of a text whose authors and proposers are on record', () => {
  let articleId: string;
  /** By the application's role, which may add any row. */
  const openAgain = () =>
    ruleOf(
      db.$executeRawUnsafe(
        `WITH r AS (
          INSERT INTO "Review" (id, "articleId", "revisionId", "submittedById", "submittedAt")
          SELECT gen_random_uuid(), "articleId", "revisionId", "submittedById", now() FROM "Review" RETURNING id),
        s AS (INSERT INTO "ReviewStage" (id, "reviewId", position, name)
          SELECT gen_random_uuid(), id, 0, '审核' FROM r RETURNING id)
        INSERT INTO "ReviewStageReviewer" SELECT id, $1::uuid FROM s`,
        room.first.id,
      ),
    );
  beforeEach(async () => {
    ({ articleId } = await db.review.findUniqueOrThrow({ where: { id: reviewId } }));
    await db.review.update({ where: { id: reviewId }, data: { status: 'recalled', closedAt: new Date() } });
  });

  test('with all of them it is opened', async () => {
    await db.articleProposer.create({ data: { articleId, personId: room.first.id } });
    await proposed(room.first);
    expect(await openAgain()).toBe('none');
  });

  test('not with a proposer left out', async () => {
    await db.articleProposer.create({ data: { articleId, personId: room.first.id } });
    expect(await openAgain()).toBe('HM018');
  });

  test('nor with an author left out, though a proposer already', async () => {
    await db.articleAuthor.create({ data: { articleId, personId: room.first.id } });
    await proposed(room.first);
    expect(await openAgain()).toBe('HM018');
  });
});

test('HM018: whose difference was taken is an author or a proposer, of the article and of what is reviewed', async () => {
  const proposalId = await propose(db, room.first, reviewId, body, '改过的一段。');
  const { articleId } = await db.review.findUniqueOrThrow({ where: { id: reviewId } });
  const answer = { proposalId, differenceId: 'x', personId: room.writer.id };
  expect(await ruleOf(db.proposalAnswer.create({ data: { ...answer, isTaken: true } }))).toBe('HM018');
  await db.proposalAnswer.create({ data: { ...answer, isTaken: false } });
  const take = () => db.proposalAnswer.updateMany({ data: { isTaken: true } });
  expect(await ruleOf(take())).toBe('HM018');
  await db.articleProposer.create({ data: { articleId, personId: room.first.id } });
  expect(await ruleOf(take())).toBe('none');
});
