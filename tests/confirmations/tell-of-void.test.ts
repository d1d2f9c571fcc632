import { beforeEach, expect, test } from 'vitest';
import { confirmSection } from '@/lib/confirmations/commands/confirm-section';
import { recallReview } from '@/lib/reviews/commands/recall-review';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import { askAgain, askedToConfirm } from '../support/asked-to-confirm';
import { resetDb, testDb } from '../support/database';
import { ctxOf, person, stages } from '../support/office';
import { revise } from '../support/revise';

const db = testDb();
beforeEach(async () => {
  await resetDb();
  await stages(db, [{ name: '初审', reviewers: [await person(db, { roles: ['reviewer'] })] }]);
});

test('a department is told, once, that what goes to review is not the text it confirmed', async () => {
  const asked = await askedToConfirm(db);
  const { writer, articleId, sectionId } = asked;
  const told = () => db.notice.findMany({ where: { kind: 'confirmation_void' } });
  await confirmSection(ctxOf(db, asked.liaison), asked);
  const submit = () => submitArticle(ctxOf(db, writer), { articleId });
  const recall = async () => {
    const { id: reviewId } = await db.review.findFirstOrThrow({ where: { status: 'open' } });
    await recallReview(ctxOf(db, writer), { reviewId });
  };
  await submit();
  expect(await told()).toEqual([]);

  await recall();
  await revise(db, writer, sectionId, '全年举办主题宣讲四十三场。');
  expect(await told()).toEqual([]);
  await submit();
  expect(await told()).toMatchObject([
    { personId: asked.liaison.id, path: '/desk/sections', params: { section: '凝聚共识 筑牢根基' } },
  ]);

  await recall();
  await revise(db, writer, sectionId, '全年举办主题宣讲四十四场。');
  await submit();
  expect(await told()).toHaveLength(1);
});

test('a department is told of several sections in one notice, and later of the new ones alone', async () => {
  const asked = await askedToConfirm(db);
  const { writer, liaison, articleId, sectionIds, departmentId, sectionId } = asked;
  const others = sectionIds.filter((id) => id !== sectionId);
  const askAndConfirm = async (id: string) => {
    await revise(db, writer, id, `章节${id}。`);
    const again = await askAgain(db, { writer, departmentId, sectionId: id });
    await confirmSection(ctxOf(db, liaison), again);
  };
  const told = () =>
    db.notice.findMany({ where: { kind: 'confirmation_void' }, orderBy: { createdAt: 'asc' } });
  const submitAndRecall = async () => {
    await submitArticle(ctxOf(db, writer), { articleId });
    const { id: reviewId } = await db.review.findFirstOrThrow({ where: { status: 'open' } });
    await recallReview(ctxOf(db, writer), { reviewId });
  };
  const [other = ''] = others;
  await askAndConfirm(sectionId);
  await askAndConfirm(other);
  await revise(db, writer, sectionId, '改过的一段。');
  await revise(db, writer, other, '改过的另一段。');
  await submitAndRecall();
  const [notice, ...more] = await told();
  expect(more).toEqual([]);
  expect(notice).toMatchObject({ personId: liaison.id, params: { count: '2' } });
  expect(JSON.stringify(notice?.params)).toContain('、');

  await askAndConfirm(other);
  await revise(db, writer, other, '又改过的一段。');
  await submitAndRecall();
  expect(await told()).toMatchObject([{ params: { count: '2' } }, { params: { count: '1' } }]);
});
