import { beforeEach, describe, expect, test } from 'vitest';
import { addComment } from '@/lib/comments/commands/add-comment';
import { answerComment } from '@/lib/comments/commands/answer-comment';
import { resolveComment } from '@/lib/comments/commands/resolve-comment';
import { askConfirmation } from '@/lib/confirmations/commands/ask-confirmation';
import { confirmSection } from '@/lib/confirmations/commands/confirm-section';
import { disputeSection } from '@/lib/confirmations/commands/dispute-section';
import { replyToDispute } from '@/lib/confirmations/commands/reply-to-dispute';
import { listArticles } from '@/lib/articles/queries/list-articles';
import { getOverview } from '@/lib/desk/queries/get-overview';
import { listTasks } from '@/lib/desk/queries/list-tasks';
import type { TaskKind } from '@/lib/desk/task';
import type { Actor, PersonActor } from '@/lib/domain/permissions/roles';
import { markNoticesRead } from '@/lib/notices/mark-notices-read';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { schedulePublication } from '@/lib/publications/commands/schedule-publication';
import { decide } from '@/lib/reviews/commands/decide';
import { recallReview } from '@/lib/reviews/commands/recall-review';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import { openSeason } from '@/lib/seasons/commands/open-season';
import { sendRequests } from '@/lib/seasons/commands/send-requests';
import { setSeasonDates } from '@/lib/seasons/commands/set-season-dates';
import { getSeasonCalendar } from '@/lib/seasons/queries/get-season-calendar';
import { lookAtSubmissions } from '@/lib/submissions/look-at-submissions';
import { askedToConfirm } from '../../support/asked-to-confirm';
import { resetDb, testDb } from '../../support/database';
import {
  approve,
  approvedArticle,
  atCurrentStage,
  newsroom,
  submit,
  submittedArticle,
} from '../../support/newsroom';
import { articleWithText, ctxOf, department, person, stages } from '../../support/office';
import { revise } from '../../support/revise';
import { ask, daysAfter, DUE, handIn, OPENED, seasonOffice, type SeasonOffice } from '../../support/season';

const db = testDb();
beforeEach(() => resetDb());

async function tasksOf(actor: Actor, kind: TaskKind, now = new Date()) {
  return (await listTasks(ctxOf(db, actor, now))).filter((task) => task.kind === kind);
}

describe('for writers', () => {
  test('an article sent back stands there with the opinion, for its writers alone, until it is submitted again', async () => {
    const room = await newsroom(db);
    const other = await person(db, { roles: ['writer'] });
    const { articleId, sectionIds, reviewId } = await submittedArticle(db, room);
    expect(await tasksOf(room.writer, 'sent_back')).toEqual([]);
    const verdict = await atCurrentStage(db, room.first, reviewId);
    await decide(ctxOf(db, room.first), { ...verdict, verdict: 'request_changes', opinion: '数字请核对。' });
    expect(await tasksOf(room.writer, 'sent_back')).toEqual([
      expect.objectContaining({
        stage: '初审',
        by: room.first.displayName,
        opinion: '数字请核对。',
        article: expect.objectContaining({ id: articleId, title: '同心向前 共绘新卷', year: 2025 }),
      }),
    ]);
    for (const reader of [other, room.first, room.publisher, room.auditor])
      expect(await tasksOf(reader, 'sent_back')).toEqual([]);

    await revise(db, room.writer, sectionIds[1] ?? '', '全年走访企业三百二十家。');
    await submitArticle(ctxOf(db, room.writer), { articleId });
    expect(await tasksOf(room.writer, 'sent_back')).toEqual([]);
  });

  test('new material is counted by article and gone when it was looked at', async () => {
    const office = await seasonOffice(db);
    const [, sectionId = ''] = office.sectionIds;
    const requestId = await ask(db, office, office.departmentId, [sectionId]);
    expect(await tasksOf(office.writer, 'material')).toEqual([]);
    const seen = await handIn(db, { requestId, sectionId, at: daysAfter(OPENED, 1) });
    const whole = await handIn(db, { requestId, sectionId: null, at: daysAfter(OPENED, 2) });
    const other = await person(db, { roles: ['writer'] });
    expect(await tasksOf(other, 'material')).toEqual([]);
    expect(await tasksOf(office.writer, 'material')).toEqual([
      expect.objectContaining({ count: 2, sectionId, departments: ['区工商联'], at: daysAfter(OPENED, 2) }),
    ]);
    await lookAtSubmissions(ctxOf(db, office.writer), { submissionIds: [seen] });
    expect(await tasksOf(office.writer, 'material')).toMatchObject([{ count: 1 }]);
    await lookAtSubmissions(ctxOf(db, office.writer), { submissionIds: [whole] });
    expect(await tasksOf(office.writer, 'material')).toEqual([]);
  });

  test('what a department disputes stays until it is replied to', async () => {
    const asked = await askedToConfirm(db);
    await disputeSection(ctxOf(db, asked.liaison), { ...asked, reason: '场次不对。' });
    expect(await tasksOf(asked.writer, 'dispute')).toEqual([
      expect.objectContaining({ reason: '场次不对。', department: '区工商联', sectionId: asked.sectionId }),
    ]);
    expect(await tasksOf(await person(db, { roles: ['writer'] }), 'dispute')).toEqual([]);
    await replyToDispute(ctxOf(db, asked.writer), { confirmationId: asked.confirmationId, reply: '已改。' });
    expect(await tasksOf(asked.writer, 'dispute')).toEqual([]);
  });

  test('what a department confirmed is told until the notice of it is read', async () => {
    const asked = await askedToConfirm(db);
    await confirmSection(ctxOf(db, asked.liaison), asked);
    expect(await tasksOf(asked.writer, 'confirmed')).toMatchObject([
      { count: 1, departments: ['区工商联'], sectionId: asked.sectionId },
    ]);
    await markNoticesRead(ctxOf(db, asked.writer), {
      path: `/desk/articles/${asked.articleId}?view=confirmations`,
    });
    expect(await tasksOf(asked.writer, 'confirmed')).toEqual([]);
  });

  test('material that an article waits for is told from a week before its date, until it comes or the article is approved', async () => {
    const office = await seasonOffice(db);
    const [, sectionId = '', another = ''] = office.sectionIds;
    const requestId = await ask(db, office, office.departmentId, [sectionId, another]);
    await ask(db, office, office.otherId, [sectionId]);
    const owed = (now: Date) => tasksOf(office.writer, 'owed', now);
    expect(await owed(daysAfter(DUE, -8))).toEqual([]);
    expect(await owed(daysAfter(DUE, -6))).toEqual([
      expect.objectContaining({
        what: 'material',
        seasonId: office.seasonId,
        departments: ['区侨办', '区工商联'].sort(),
        dueAt: DUE,
      }),
    ]);
    await handIn(db, { requestId, sectionId, at: OPENED });
    expect(await owed(DUE)).toMatchObject([{ departments: expect.arrayContaining(['区工商联']) }]);
    await handIn(db, { requestId, sectionId: another, at: OPENED });
    expect(await owed(daysAfter(DUE, 3))).toMatchObject([{ departments: ['区侨办'] }]);
    expect(await tasksOf(await person(db, { roles: ['writer'] }), 'owed', DUE)).toEqual([]);
    await db.season.update({ where: { id: office.seasonId }, data: { closedAt: DUE } });
    expect(await owed(daysAfter(DUE, 3))).toEqual([]);
  });

  test('departments that owe an article material by different dates are told of apart, each with its date', async () => {
    const office = await seasonOffice(db);
    const [, sectionId = '', another = ''] = office.sectionIds;
    const late = await ask(db, office, office.departmentId, [sectionId, another]);
    await ask(db, office, office.otherId, [sectionId]);
    const later = { departmentId: await department(db, '区台办'), sectionIds: [another], guidance: '' };
    await sendRequests(ctxOf(db, office.writer, OPENED), {
      ...{ seasonId: office.seasonId, requests: [{ ...later, dueAt: daysAfter(DUE, 11) }] },
    });
    await handIn(db, { requestId: late, sectionId, at: OPENED });
    const owed = await tasksOf(office.writer, 'owed', daysAfter(DUE, 6));
    expect(owed).toMatchObject([
      { departments: ['区侨办', '区工商联'].sort(), dueAt: DUE },
      { departments: ['区台办'], dueAt: daysAfter(DUE, 11) },
    ]);
    expect(new Set(owed.map(({ key }) => key)).size).toBe(2);
  });

  test('an answer to a confirmation that is overdue is owed too', async () => {
    const asked = await askedToConfirm(db);
    const [, , sectionId = ''] = asked.sectionIds;
    const dueAt = daysAfter(new Date(), 1);
    const { departmentId } = asked;
    const { confirmationId } = await askConfirmation(ctxOf(db, asked.writer), {
      sectionId,
      departmentId,
      dueAt,
    });
    const owed = async () =>
      (await tasksOf(asked.writer, 'owed', daysAfter(dueAt, 1))).filter(
        (task) => task.kind === 'owed' && task.what === 'confirmation',
      );
    expect(await owed()).toEqual([expect.objectContaining({ departments: ['区工商联'], dueAt })]);
    const { contentHash } = await db.confirmation.findUniqueOrThrow({ where: { id: confirmationId } });
    await confirmSection(ctxOf(db, asked.liaison), { confirmationId, contentHash });
    expect(await owed()).toEqual([]);
  });
});

describe("a season's date", () => {
  const NOW = daysAfter(DUE, 1);

  /** An article under two stages, in a season with a date for every step. */
  async function datedSeason() {
    const room = await newsroom(db);
    const made = await articleWithText(db, room.writer, { year: 2025 });
    const { seasonId } = await openSeason(ctxOf(db, room.writer, OPENED), {
      ...{ year: 2025, name: '2025年度回眸', guidance: '', dueAt: daysAfter(DUE, -5) },
    });
    const stageDates = await db.stage.findMany({ orderBy: { position: 'asc' }, select: { id: true } });
    await setSeasonDates(ctxOf(db, room.writer, OPENED), {
      ...{ seasonId, version: 1, material: daysAfter(DUE, -5), draft: DUE, publish: daysAfter(DUE, 4) },
      stages: stageDates.map(({ id }, index) => ({ stageId: id, dueAt: daysAfter(DUE, index + 2) })),
    });
    return { room, seasonId, ...made };
  }
  const nextInCalendar = async (actor: Actor, seasonId: string) =>
    (await getSeasonCalendar(ctxOf(db, actor, NOW), seasonId)).articles[0]?.next?.dueAt;
  const own = { dueFrom: '2025年度回眸' };

  test('is what an article without one of its own is told by, at every step and to whose turn it is', async () => {
    const { room, seasonId, articleId, sectionIds } = await datedSeason();
    expect(await tasksOf(room.writer, 'draft', daysAfter(DUE, -8))).toEqual([]);
    expect(await tasksOf(room.writer, 'draft', NOW)).toMatchObject([{ ...own, dueAt: DUE }]);
    expect(await nextInCalendar(room.writer, seasonId)).toEqual(DUE);
    expect(await tasksOf(await person(db, { roles: ['writer'] }), 'draft', NOW)).toEqual([]);

    const reviewId = await submit(db, room.writer, articleId);
    expect(await tasksOf(room.writer, 'draft', NOW)).toEqual([]);
    const first = (await nextInCalendar(room.writer, seasonId)) ?? null;
    expect(first).toEqual(daysAfter(DUE, 2));
    expect(await tasksOf(room.writer, 'owed', NOW)).toMatchObject([{ ...own, what: 'stage', dueAt: first }]);
    expect(await tasksOf(room.first, 'review', NOW)).toMatchObject([{ ...own, dueAt: first }]);

    const verdict = await atCurrentStage(db, room.first, reviewId);
    await decide(ctxOf(db, room.first), { ...verdict, verdict: 'request_changes', opinion: '请核数字。' });
    expect(await nextInCalendar(room.writer, seasonId)).toEqual(first);
    expect(await tasksOf(room.writer, 'sent_back', NOW)).toMatchObject([{ ...own, dueAt: first }]);
    expect(await tasksOf(room.writer, 'owed', NOW)).toEqual([]);

    await revise(db, room.writer, sectionIds[1] ?? '', '全年走访企业三百二十家。');
    const again = await submit(db, room.writer, articleId);
    await approve(db, again, room.first, room.second, room.third);
    const last = await nextInCalendar(room.writer, seasonId);
    expect(last).toEqual(daysAfter(DUE, 4));
    expect(await tasksOf(room.publisher, 'publish', NOW)).toMatchObject([{ ...own, dueAt: last }]);
    expect(await tasksOf(room.writer, 'owed', NOW)).toEqual([]);
  });

  test('gives way to an earlier one of the article itself, not to a later one, and ends with its season', async () => {
    const { room, seasonId, sectionIds } = await datedSeason();
    const departmentId = await department(db, '区工商联');
    const request = { departmentId, sectionIds, guidance: '' };
    const early = { ...request, dueAt: daysAfter(DUE, -6) };
    const { requestIds } = await sendRequests(ctxOf(db, room.writer, OPENED), {
      seasonId,
      requests: [early],
    });
    expect(await tasksOf(room.writer, 'owed', NOW)).toMatchObject([{ what: 'material', dueFrom: null }]);
    expect(await tasksOf(room.writer, 'draft', NOW)).toEqual([]);
    await db.materialRequest.update({
      where: { id: requestIds[0] ?? '' },
      data: { dueAt: daysAfter(DUE, 3) },
    });
    expect(await tasksOf(room.writer, 'draft', NOW)).toMatchObject([{ dueAt: DUE }]);
    await db.season.update({ where: { id: seasonId }, data: { closedAt: NOW } });
    expect(await tasksOf(room.writer, 'draft', NOW)).toEqual([]);
  });

  test('counts as overdue in the overview and in the list once it has passed', async () => {
    const { room, articleId } = await datedSeason();
    const overdue = async (now: Date) => [
      (await getOverview(ctxOf(db, room.publisher, now))).overdueArticles,
      (await listArticles({ actor: room.publisher, db }, { overdueAt: now })).articles.map(({ id }) => id),
    ];
    expect(await overdue(daysAfter(DUE, -1))).toEqual([0, []]);
    expect(await overdue(NOW)).toEqual([1, [articleId]]);
  });
});

describe('comments', () => {
  async function thread(by: PersonActor, articleId: string, text: string): Promise<string> {
    return (await addComment(ctxOf(db, by), { articleId, text })).commentId;
  }

  test('wait for the writers until one of them answers, then for who began the thread', async () => {
    const room = await newsroom(db);
    const colleague = await person(db, { roles: ['writer'] });
    const { articleId } = await submittedArticle(db, room);
    await db.articleWriter.create({ data: { articleId, personId: colleague.id } });
    const commentId = await thread(room.first, articleId, '出处呢？');
    for (const writer of [room.writer, colleague])
      expect(await tasksOf(writer, 'comments')).toMatchObject([
        { count: 1, threadId: commentId, by: room.first.displayName, text: '出处呢？' },
      ]);
    for (const reader of [room.first, room.second, room.auditor, await person(db, { roles: ['writer'] })])
      expect(await tasksOf(reader, 'comments')).toEqual([]);

    await answerComment(ctxOf(db, room.writer), { commentId, text: '见年鉴。' });
    for (const writer of [room.writer, colleague]) expect(await tasksOf(writer, 'comments')).toEqual([]);
    expect(await tasksOf(room.first, 'comments')).toMatchObject([{ text: '见年鉴。' }]);
    await resolveComment(ctxOf(db, room.first), { commentId });
    expect(await tasksOf(room.first, 'comments')).toEqual([]);
  });

  test('of one article are one task, that leads to the one waiting longest', async () => {
    const room = await newsroom(db);
    const { articleId } = await submittedArticle(db, room);
    const first = await thread(room.first, articleId, '一');
    await thread(room.first, articleId, '二');
    expect(await tasksOf(room.writer, 'comments')).toMatchObject([{ count: 2, threadId: first, text: '一' }]);
  });

  test('that name a person wait for that person', async () => {
    const room = await newsroom(db);
    const { articleId } = await submittedArticle(db, room);
    await thread(room.first, articleId, `请${room.publisher.displayName}看一下口径`);
    expect(await tasksOf(room.publisher, 'comments')).toMatchObject([{ count: 1 }]);
    expect(await tasksOf(room.second, 'comments')).toEqual([]);
  });
});

describe('for reviewers and publishers', () => {
  test('a review waits for the stage it is at, since it came there', async () => {
    const room = await newsroom(db);
    const { reviewId } = await submittedArticle(db, room);
    expect(await tasksOf(room.first, 'review')).toMatchObject([
      { stage: '初审', by: room.writer.displayName },
    ]);
    expect(await tasksOf(room.second, 'review')).toEqual([]);
    await approve(db, reviewId, room.first);
    expect(await tasksOf(room.first, 'review')).toEqual([]);
    expect(await tasksOf(room.second, 'review')).toMatchObject([{ stage: '复审' }]);
    await recallReview(ctxOf(db, room.writer), { reviewId });
    expect(await tasksOf(room.second, 'review')).toEqual([]);
  });

  test('what is approved waits to be published, not by one who wrote it, and what is to go out soon is told', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    expect(await tasksOf(room.publisher, 'publish')).toMatchObject([{ article: { id: articleId } }]);
    const both = { ...room.writer, roles: ['writer', 'publisher'] as const };
    expect(await tasksOf(both, 'publish')).toEqual([]);
    expect(await tasksOf(room.writer, 'publish')).toEqual([]);
    const dueAt = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 3_600_000).toISOString();
    await schedulePublication(ctxOf(db, room.publisher), { articleId, revisionId, slug: 'ding', dueAt });
    expect(await tasksOf(room.publisher, 'publish')).toEqual([]);
    expect(await tasksOf(room.publisher, 'scheduled')).toMatchObject([{ dueAt: new Date(dueAt) }]);
    expect(await tasksOf(room.publisher, 'scheduled', daysAfter(new Date(), -8))).toEqual([]);
  });

  test('a live article whose approved text is newer waits to be corrected', async () => {
    const room = await newsroom(db);
    const approved = await approvedArticle(db, room);
    const { articleId, sectionIds } = approved;
    await publishArticle(ctxOf(db, room.publisher), { ...approved, slug: 'tong' });
    expect(await tasksOf(room.publisher, 'correct')).toEqual([]);
    await reopenArticle(ctxOf(db, room.writer), { articleId });
    await revise(db, room.writer, sectionIds[1] ?? '', '全年走访企业三百二十家。');
    const reviewId = await submit(db, room.writer, articleId);
    await approve(db, reviewId, room.first, room.second, room.third);
    expect(await tasksOf(room.publisher, 'correct')).toMatchObject([{ article: { id: articleId } }]);
  });
});

describe('for contributors and administrators', () => {
  test('a request waits for its department until something came for each section, or for the whole', async () => {
    const office = await seasonOffice(db);
    const [, sectionId = '', another = ''] = office.sectionIds;
    const requestId = await ask(db, office, office.departmentId, [sectionId, another]);
    expect(await tasksOf(office.liaison, 'request')).toMatchObject([{ requestId, sections: 2, dueAt: DUE }]);
    const stranger = await person(db, { roles: ['contributor'], departmentId: office.otherId });
    expect(await tasksOf(stranger, 'request')).toEqual([]);
    expect(await tasksOf(office.writer, 'request')).toEqual([]);
    await handIn(db, { requestId, sectionId, at: OPENED });
    expect(await tasksOf(office.liaison, 'request')).toMatchObject([{ sections: 1 }]);
    await handIn(db, { requestId, sectionId: another, at: OPENED });
    expect(await tasksOf(office.liaison, 'request')).toEqual([]);
  });

  test('material for the whole answers a request, and a cancelled one asks for nothing', async () => {
    const office: SeasonOffice = await seasonOffice(db);
    const requestId = await ask(db, office, office.departmentId, [office.sectionIds[1] ?? '']);
    await handIn(db, { requestId, sectionId: null, at: OPENED });
    expect(await tasksOf(office.liaison, 'request')).toEqual([]);
    const stranger = await person(db, { roles: ['contributor'], departmentId: office.otherId });
    const second = await ask(db, office, office.otherId, []);
    expect(await tasksOf(stranger, 'request')).toMatchObject([{ requestId: second, sections: 0 }]);
    await db.materialRequest.update({ where: { id: second }, data: { cancelledAt: OPENED } });
    expect(await tasksOf(stranger, 'request')).toEqual([]);
  });

  test('a department is told what it is asked to confirm until it answers', async () => {
    const asked = await askedToConfirm(db);
    expect(await tasksOf(asked.liaison, 'confirm')).toMatchObject([
      {
        sectionName: '凝聚共识 筑牢根基',
        sectionRole: 'body',
        note: '请核对场次',
        by: asked.writer.displayName,
      },
    ]);
    const departmentId = (await db.department.create({ data: { name: '区侨办' } })).id;
    const stranger = await person(db, { roles: ['contributor'], departmentId });
    expect(await tasksOf(stranger, 'confirm')).toEqual([]);
    await confirmSection(ctxOf(db, asked.liaison), asked);
    expect(await tasksOf(asked.liaison, 'confirm')).toEqual([]);
  });

  test('a department is not told of a text that is another since it was asked', async () => {
    const asked = await askedToConfirm(db);
    await revise(db, asked.writer, asked.sectionId, '另一段文字。');
    expect(await tasksOf(asked.liaison, 'confirm')).toEqual([]);
  });

  test('an administrator hears of a stage at which nobody can decide, and of nothing written', async () => {
    const admin = await person(db, { roles: ['admin'] });
    const reviewer = await person(db, { roles: ['reviewer'] });
    await stages(db, [
      { name: '初审', reviewers: [reviewer] },
      { name: '终审', reviewers: [] },
    ]);
    await commentedArticle(reviewer);
    expect((await listTasks(ctxOf(db, admin))).filter(({ kind }) => kind !== 'backup')).toMatchObject([
      { kind: 'unstaffed', stage: '终审' },
    ]);
    expect(await tasksOf(reviewer, 'unstaffed')).toEqual([]);
    await db.person.update({ where: { id: reviewer.id }, data: { disabledAt: new Date() } });
    expect(await tasksOf(admin, 'unstaffed')).toHaveLength(2);
  });
});

test('a person of several roles has all that waits for each, and nothing twice', async () => {
  const room = await newsroom(db);
  const both = await person(db, { roles: ['writer', 'reviewer', 'publisher'] });
  await approvedArticle(db, room);
  const own = await articleWithText(db, both);
  await addComment(ctxOf(db, room.first), { articleId: own.articleId, text: `${both.displayName}请看` });
  const tasks = await listTasks(ctxOf(db, both));
  expect(tasks.map(({ kind }) => kind)).toEqual(['publish', 'comments']);
  expect(new Set(tasks.map(({ key }) => key)).size).toBe(tasks.length);
});

/** An article with a comment on it, by somebody else. */
async function commentedArticle(reviewer: PersonActor): Promise<void> {
  const writer = await person(db, { roles: ['writer'] });
  const { articleId } = await articleWithText(db, writer);
  await addComment(ctxOf(db, reviewer), { articleId, text: '请看' });
}
