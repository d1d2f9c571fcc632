import { beforeEach, expect, test } from 'vitest';
import { setSeasonDates } from '@/lib/seasons/commands/set-season-dates';
import { getSeasonCalendar } from '@/lib/seasons/queries/get-season-calendar';
import { decide } from '@/lib/reviews/commands/decide';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { resetDb, testDb } from '../../support/database';
import { articleWithText, ctxOf, person, stages } from '../../support/office';
import { ask, DUE, OPENED, daysAfter, seasonOffice, type SeasonOffice } from '../../support/season';

const db = testDb();
let office: SeasonOffice;
let reviewer: PersonActor;
let stageId: string;

beforeEach(async () => {
  await resetDb();
  office = await seasonOffice(db);
  reviewer = await person(db, { roles: ['reviewer'] });
  [stageId = ''] = await stages(db, [{ name: '初审', reviewers: [reviewer] }]);
});

const read = (now = OPENED) => getSeasonCalendar(ctxOf(db, office.writer, now), office.seasonId);

test('the articles of the year and those asked for stand with their stage and next date, the late ones first', async () => {
  const { writer, seasonId, articleId, sectionIds, departmentId } = office;
  await setSeasonDates(ctxOf(db, writer, OPENED), {
    seasonId,
    version: 1,
    material: DUE,
    draft: daysAfter(DUE, 1),
    stages: [{ stageId, dueAt: daysAfter(DUE, 9) }],
  });
  await ask(db, office, departmentId, sectionIds);
  const { articleId: second } = await articleWithText(db, writer, { bodyName: '区侨办', year: 2025 });
  await submitArticle(ctxOf(db, writer, OPENED), { articleId: second });
  await articleWithText(db, writer, { bodyName: '别年', year: 2019 });

  const { articles, asked } = await read(daysAfter(DUE, 3));
  expect(articles.map(({ id, stageName, next }) => [id, stageName, next?.daysLeft, next?.isOverdue])).toEqual(
    [
      [articleId, null, -2, true],
      [second, '初审', 6, false],
    ],
  );
  expect(asked).toEqual([{ departmentName: '区工商联', dueAt: DUE, isAnswered: false }]);
});

test('one that was sent back names the stage that did', async () => {
  const { writer, articleId } = office;
  await submitArticle(ctxOf(db, writer, OPENED), { articleId });
  const review = await db.review.findFirstOrThrow({
    include: { stages: true, revision: { select: { contentHash: true } } },
  });
  await decide(ctxOf(db, reviewer, OPENED), {
    reviewId: review.id,
    stageId: review.stages[0]?.id,
    contentHash: review.revision.contentHash,
    verdict: 'request_changes',
    opinion: '请核数字。',
  });
  expect((await read()).articles[0]).toMatchObject({ status: 'changes_requested', stageName: '初审' });
});

test('who may not read seasons finds none', async () => {
  const ctx = ctxOf(db, office.liaison, OPENED);
  await expect(getSeasonCalendar(ctx, office.seasonId)).rejects.toMatchObject({ code: 'not_found' });
});
