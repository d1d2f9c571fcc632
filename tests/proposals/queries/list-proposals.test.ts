import { beforeEach, describe, expect, test } from 'vitest';
import { NotFound } from '@/lib/domain/errors';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { countProposals } from '@/lib/proposals/queries/count-proposals';
import { listProposals } from '@/lib/proposals/queries/list-proposals';
import { recallReview } from '@/lib/reviews/commands/recall-review';
import { ownerDb, resetDb, testDb } from '@/tests/support/database';
import { approve, newsroom, submit, submittedArticle, type Newsroom } from '@/tests/support/newsroom';
import { ctxOf, paragraphs } from '@/tests/support/office';

const db = testDb();
let room: Newsroom;
let article: Awaited<ReturnType<typeof submittedArticle>>;

beforeEach(async () => {
  await resetDb();
  room = await newsroom(db);
  article = await submittedArticle(db, room);
});

const TALKS = '全年举办主题宣讲四十三场。';

/** What a reviewer proposes at the stage that waits: other words in the second section. */
async function propose(reviewer: PersonActor, reviewId = article.reviewId, head?: object): Promise<string> {
  const owner = ownerDb();
  const review = await owner.review.findUniqueOrThrow({ where: { id: reviewId }, include: { stages: true } });
  const stage = review.stages.find(({ position }) => position === review.currentStage);
  const { id } = await owner.proposal.create({
    data: { reviewId, reviewStageId: stage?.id ?? '', personId: reviewer.id, ...(head ? { head } : {}) },
    select: { id: true },
  });
  await owner.proposedText.create({
    data: {
      proposalId: id,
      sectionId: article.sectionIds[1] ?? '',
      version: 2,
      headingLines: ['凝聚共识 夯实根基'],
      document: JSON.parse(JSON.stringify(paragraphs(TALKS, '建成同心教育基地六处。'))),
    },
  });
  return id;
}

const read = (actor: PersonActor) => listProposals({ actor, db }, { articleId: article.articleId });

describe('the proposals of a review', () => {
  test('each is the revision’s article but for what its reviewer changed, with stage and name', async () => {
    const id = await propose(room.first);
    const [proposal, ...others] = await read(room.writer);
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({
      id,
      reviewId: article.reviewId,
      stage: '初审',
      by: { id: room.first.id, displayName: '陈志远' },
      isOpen: true,
      revision: { number: 1 },
      answers: [],
    });
    const [was, now] = [proposal?.revision.content, proposal?.content];
    expect(now?.sections.map(({ id: section }) => section)).toEqual(article.sectionIds);
    expect(now?.sections[1]).toMatchObject({
      headingLines: ['凝聚共识 夯实根基'],
      doc: paragraphs(TALKS, '建成同心教育基地六处。').doc,
    });
    expect(now?.sections.toSpliced(1, 1)).toEqual(was?.sections.toSpliced(1, 1));
    expect(now?.heading).toEqual(was?.heading);
  });

  test('a heading that is proposed takes the place of the revision’s, with byline, body and year', async () => {
    const head = {
      bodyName: '云溪区委统战部',
      year: 2025,
      heading: { kicker: ['年终回眸'], headline: ['同心向前 共谱新篇'], subhead: '', seriesLabel: '' },
      byline: [],
    };
    await propose(room.first, article.reviewId, head);
    const [proposal] = await read(room.writer);
    expect(proposal?.content).toMatchObject(head);
    expect(proposal?.revision.content.heading.headline).toEqual(['同心向前 共绘新卷']);
  });

  test('what the writer said to a difference stands with it', async () => {
    const proposalId = await propose(room.first);
    const answer = { differenceId: 'd1', isTaken: false, word: '原数有据' };
    await ownerDb().proposalAnswer.create({ data: { ...answer, proposalId, personId: room.writer.id } });
    const [proposal] = await read(room.first);
    expect(proposal?.answers).toMatchObject([{ ...answer, by: '林晓雯' }]);
  });

  test('it is open while its stage is awaited, and no more once its person has decided', async () => {
    await propose(room.first);
    await approve(db, article.reviewId, room.first);
    await propose(room.second);
    const proposals = await read(room.writer);
    expect(proposals.map(({ stage, isOpen }) => [stage, isOpen])).toEqual([
      ['初审', false],
      ['复审', true],
    ]);
  });

  test('nor once the review has ended; a new one begins without any', async () => {
    await propose(room.first);
    await recallReview(ctxOf(db, room.writer), { reviewId: article.reviewId });
    expect((await read(room.writer)).map(({ isOpen }) => isOpen)).toEqual([false]);
    const reviewId = await submit(db, room.writer, article.articleId);
    expect(await read(room.writer)).toEqual([]);
    const earlier = await listProposals({ actor: room.writer, db }, { reviewId: article.reviewId });
    expect(earlier).toHaveLength(1);
    const count = (id: string) => countProposals({ actor: room.writer, db }, id);
    expect([await count(article.reviewId), await count(reviewId)]).toEqual([1, 0]);
  });

  test('who may read the article reads them; a department does not', async () => {
    await propose(room.first);
    for (const reader of [room.writer, room.third, room.publisher, room.auditor])
      expect(await read(reader)).toHaveLength(1);
    await expect(read(room.contributor)).rejects.toBeInstanceOf(NotFound);
    expect(await countProposals({ actor: room.contributor, db }, article.reviewId)).toBe(0);
  });

  test('an address that names nothing is not found', async () => {
    await expect(listProposals({ actor: room.writer, db }, { reviewId: '花脸稿' })).rejects.toBeInstanceOf(
      NotFound,
    );
  });
});
