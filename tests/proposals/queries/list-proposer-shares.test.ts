import { beforeEach, expect, test } from 'vitest';
import { createArticle } from '@/lib/articles/commands/create-article';
import { saveProposedSection } from '@/lib/proposals/commands/save-proposed-section';
import { listProposerShares } from '@/lib/proposals/queries/list-proposer-shares';
import { recallReview } from '@/lib/reviews/commands/recall-review';
import { getReviewRecord } from '@/lib/reviews/queries/get-review-record';
import { resetDb, testDb } from '../../support/database';
import { newsroom, revisionOf, submit, submittedArticle } from '../../support/newsroom';
import { ctxOf, paragraphs } from '../../support/office';
import { answerAll, propose } from '../../support/proposals';
import { revise } from '../../support/revise';

const db = testDb();
beforeEach(() => resetDb());

test('of a copied text it is said whose it is, at no stage of its own', async () => {
  const room = await newsroom(db);
  const { articleId, sectionIds, reviewId } = await submittedArticle(db, room);
  const proposalId = await propose(db, room.first, reviewId, sectionIds[1] ?? '', '全年走访民营企业三百家。');
  await recallReview(ctxOf(db, room.writer), { reviewId });
  await answerAll(db, room.writer, { reviewId, proposalId });
  const { articleId: copy } = await createArticle(ctxOf(db, room.writer), {
    bodyName: '云溪区委统战部',
    year: 2026,
    from: { kind: 'previous', articleId, withText: true },
  });
  const revisionId = await revisionOf(db, await submit(db, room.writer, copy));
  expect(await listProposerShares({ db, actor: room.auditor }, revisionId)).toMatchObject([
    { person: { id: room.first.id }, stages: [], differences: 0, characters: 0, taken: [] },
  ]);
});

test('the record says whose words a revision holds and how many, and where they stand', async () => {
  const room = await newsroom(db);
  const { articleId, sectionIds, reviewId } = await submittedArticle(db, room);
  const body = sectionIds[1] ?? '';
  await recallReview(ctxOf(db, room.writer), { reviewId });
  await revise(db, room.writer, body, '全年走访企业三百家。', '联席会议按季召开。');
  const first = await submit(db, room.writer, articleId);
  const proposalId = await propose(
    db,
    room.first,
    first,
    body,
    '全年走访民营企业三百家。',
    '联席会议按季召开。',
  );
  await recallReview(ctxOf(db, room.writer), { reviewId: first });
  await answerAll(db, room.writer, { reviewId: first, proposalId });
  await revise(db, room.writer, body, '全年走访民营企业三百家。', '联席会议按月召开。');
  const again = await submit(db, room.writer, articleId);
  // What is proposed for this very revision is not of it.
  await saveProposedSection(ctxOf(db, room.first), {
    ...{ reviewId: again, sectionId: body, baseVersion: 1, headingLines: [], document: paragraphs('又改。') },
  });

  const revisionId = await revisionOf(db, again);
  const shares = await listProposerShares({ db, actor: room.auditor }, revisionId);
  expect(shares).toMatchObject([
    {
      person: { id: room.first.id },
      stages: ['初审'],
      differences: 1,
      characters: 2,
      taken: [{ words: '民营', places: [{ sectionId: body, start: 4, end: 6 }] }],
    },
  ]);
  expect(shares[0]?.ofCharacters).toBeGreaterThan(18);
  expect((await getReviewRecord({ db, actor: room.second }, again)).proposers).toEqual(shares);
  expect((await getReviewRecord({ db, actor: room.second }, first)).proposers).toEqual([]);
  expect(await listProposerShares({ db, actor: room.contributor }, revisionId)).toEqual([]);
});
