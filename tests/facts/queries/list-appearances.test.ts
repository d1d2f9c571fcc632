import { beforeEach, expect, test } from 'vitest';
import { bindFigures } from '@/lib/facts/commands/bind-figures';
import { keepFigure } from '@/lib/facts/commands/keep-figure';
import { listAppearances, listChangedFigures } from '@/lib/facts/queries/list-appearances';
import { archiveArticle } from '@/lib/articles/commands/archive-article';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { recallReview } from '@/lib/reviews/commands/recall-review';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { saveSection } from '@/lib/writing/commands/save-section';
import { resetDb, testDb } from '../../support/database';
import { recordedFact, recordedMetric } from '../../support/ledger';
import { approve, newsroom, revisionOf, submit, type Newsroom } from '../../support/newsroom';
import { articleWithText, ctxOf, paragraphs, person } from '../../support/office';

const db = testDb();
let room: Newsroom;
let metricId: string;
let factId: string;
beforeEach(async () => {
  await resetDb();
  room = await newsroom(db);
  metricId = await recordedMetric(db, room.writer, { name: '困难问题', unit: '个' });
  factId = await recordedFact(db, room.writer, { metricId, value: '481', unit: '个' });
});

const TEXT = '推动解决481个困难问题。';
const ctx = () => ctxOf(db, room.writer);
const reading = () => ({ db, actor: room.auditor });

async function bound() {
  const { articleId, sectionIds } = await articleWithText(db, room.writer, {
    sections: [{ headingLines: ['服务发展'], texts: [TEXT] }],
  });
  const sectionId = sectionIds[0] ?? '';
  await bindFigures(ctx(), {
    articleId,
    figures: [{ sectionId, start: 4, end: 8, figure: '481个', factId }],
  });
  return { articleId, sectionId };
}

const follow = () => recordedFact(db, room.writer, { metricId, value: '482', unit: '个', followsId: factId });
const said = async () =>
  (await listAppearances(reading(), metricId)).map(
    ({ place, revision, figure, state }) => `${place} ${revision} ${figure} ${state}`,
  );

async function published() {
  const article = await bound();
  const reviewId = await submit(db, room.writer, article.articleId);
  await approve(db, reviewId, room.first, room.second, room.third);
  await publishArticle(ctxOf(db, room.publisher), {
    articleId: article.articleId,
    revisionId: await revisionOf(db, reviewId),
    slug: 'tongxin-2025',
  });
  return article;
}

test('a fact is found in the draft, then in what is under review, approved and public', async () => {
  const { articleId } = await bound();
  expect(await said()).toEqual(['draft null 481个 agrees']);
  const reviewId = await submit(db, room.writer, articleId);
  expect(await said()).toEqual(['review 1 481个 agrees']);
  await approve(db, reviewId, room.first, room.second, room.third);
  expect(await said()).toEqual(['approved 1 481个 agrees']);
  await publishArticle(ctxOf(db, room.publisher), {
    articleId,
    revisionId: await revisionOf(db, reviewId),
    slug: 'tongxin-2025',
  });
  expect(await said()).toEqual(['public 1 481个 agrees']);
});

test('what follows it is told at each place, in public and in a draft that was set right', async () => {
  const { articleId, sectionId } = await published();
  expect(await listChangedFigures(reading())).toEqual([]);
  await follow();
  expect(await said()).toEqual(['public 1 481个 differs']);
  expect(await listChangedFigures(reading())).toMatchObject([
    { articleId, place: 'public', fact: { value: 481 }, newest: { value: 482 } },
  ]);
  await reopenArticle(ctx(), { articleId });
  const { version } = await db.section.findUniqueOrThrow({ where: { id: sectionId } });
  await saveSection(ctx(), {
    articleId,
    sectionId,
    baseVersion: version,
    headingLines: ['服务发展'],
    document: paragraphs(TEXT.replace('481', '482')),
  });
  expect((await said()).sort()).toEqual(['draft null 482个 agrees', 'public 1 481个 differs']);
});

test('what somebody said to keep is not asked again', async () => {
  const { articleId } = await published();
  const newerId = await follow();
  await keepFigure(ctx(), { articleId, factId, newerId, reason: '统计到九月底' });
  expect(await listChangedFigures(reading())).toEqual([]);
  expect(await listAppearances(reading(), metricId)).toMatchObject([
    { state: 'kept', keptFor: '统计到九月底' },
  ]);
});

test('an article in the archive and a text that is nowhere any more are not told of', async () => {
  const { articleId } = await bound();
  await recallReview(ctx(), { reviewId: await submit(db, room.writer, articleId) });
  expect(await said()).toEqual(['draft null 481个 agrees']);
  await archiveArticle(ctx(), { articleId });
  expect(await said()).toEqual([]);
});

test('a liaison and an administrator see none of it', async () => {
  for (const actor of [room.contributor, await person(db, { roles: ['admin'] })])
    await expect(listChangedFigures({ db, actor })).rejects.toMatchObject({ code: 'not_found' });
});
