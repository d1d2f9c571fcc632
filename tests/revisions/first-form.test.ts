import { beforeEach, describe, expect, test } from 'vitest';
import { confirmSection } from '@/lib/confirmations/commands/confirm-section';
import { listConfirmationRows } from '@/lib/confirmations/confirmation-row';
import { CURRENT_FORM } from '@/lib/document/form-version';
import { correctPublication } from '@/lib/publications/commands/correct-publication';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { publishDue } from '@/lib/publications/commands/publish-due';
import { schedulePublication } from '@/lib/publications/commands/schedule-publication';
import { getPublication } from '@/lib/publications/queries/get-publication';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import { getReviewForReader } from '@/lib/reviews/queries/get-review-for-reader';
import { compareArticles } from '@/lib/revisions/compare/compare-articles';
import { isSameText } from '@/lib/revisions/is-same-text';
import { saveSection } from '@/lib/writing/commands/save-section';
import { askedToConfirm } from '../support/asked-to-confirm';
import { resetDb, testDb } from '../support/database';
import { doc, paragraph, text } from '../support/documents';
import { asBeforeSecondForm, FIRST_FORM } from '../support/first-form';
import { system } from '../support/jobs';
import {
  approve,
  approvedArticle,
  newsroom,
  publishedArticle,
  revisionOf,
  submit,
  submittedArticle,
  type Newsroom,
} from '../support/newsroom';
import { ctxOf } from '../support/office';
import { revise } from '../support/revise';
import { withoutRules } from '../support/without-rules';

const db = testDb();
beforeEach(() => resetDb());

const slug = 'tongxin-2025';
const revisions = () =>
  db.revision.findMany({
    orderBy: { number: 'asc' },
    select: { id: true, form: true, contentHash: true, content: true },
  });

/** The first body section with a raised figure in it. */
async function raiseFigure({ writer }: Newsroom, sectionId: string) {
  const { articleId, version, headingLines } = await db.section.findUniqueOrThrow({
    where: { id: sectionId },
  });
  const raised = doc(
    paragraph('全年新建基地1200m', text('2', 'superscript'), '。'),
    '建成同心教育基地六处。',
  );
  const document = { schemaVersion: 2, doc: raised };
  await saveSection(ctxOf(db, writer), {
    articleId,
    sectionId,
    baseVersion: version,
    headingLines,
    document,
  });
}

describe('a revision from before the second form', () => {
  test('under review is decided on and published, under the hash it had', async () => {
    const room = await newsroom(db);
    const { articleId, reviewId } = await submittedArticle(db, room);
    await asBeforeSecondForm();
    await approve(db, reviewId, room.first, room.second, room.third);
    const revisionId = await revisionOf(db, reviewId);
    await publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug });
    expect(await revisions()).toMatchObject([{ form: 1, contentHash: FIRST_FORM.article }]);
    expect(await db.publication.findFirstOrThrow()).toMatchObject({ state: 'live', revisionId });
    expect(await db.decision.findMany()).toMatchObject(
      Array.from({ length: 3 }, () => ({ contentHash: FIRST_FORM.article })),
    );
  });

  test('approved already is published', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    await asBeforeSecondForm();
    await publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug });
    expect(await db.publication.findFirstOrThrow()).toMatchObject({ state: 'live', revisionId });
  });

  test('goes live by a schedule set before the upgrade', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    const now = new Date('2026-01-05T10:00:00+08:00');
    const dueAt = '2026-01-06T09:00:00+08:00';
    await schedulePublication(ctxOf(db, room.publisher, now), { articleId, revisionId, slug, dueAt });
    await asBeforeSecondForm();
    expect(await publishDue(ctxOf(db, system, new Date('2026-01-06T09:00:01+08:00')), { articleId })).toBe(
      true,
    );
  });

  test('changed behind the rules is refused as ever', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    await asBeforeSecondForm();
    await withoutRules(`UPDATE "Revision" SET content = jsonb_set(content, '{bodyName}', '"别处"')`);
    const refused = publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug });
    await expect(refused).rejects.toMatchObject({ reason: 'hash_matches' });
  });

  test.each([2, 3])('does not pass for one of form %d', async (form) => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    await asBeforeSecondForm();
    await withoutRules(`UPDATE "Revision" SET form = ${form}`);
    const refused = publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug });
    await expect(refused).rejects.toMatchObject({ code: 'not_possible', reason: 'hash_matches' });
  });
});

describe('an article approved before the second form', () => {
  test('reopened and submitted unchanged has its approval back, without a new revision', async () => {
    const room = await newsroom(db);
    const { articleId } = await approvedArticle(db, room);
    await asBeforeSecondForm();
    await reopenArticle(ctxOf(db, room.writer), { articleId });
    const submitted = await submitArticle(ctxOf(db, room.writer), { articleId });
    expect(submitted).toEqual({ outcome: 'approval_restored', revisionNumber: 1 });
    expect(await revisions()).toHaveLength(1);
  });

  test('with a figure raised since is another text: reviewed under the second form, compared, corrected in the open', async () => {
    const room = await newsroom(db);
    const { articleId, sectionIds } = await publishedArticle(db, room, slug);
    await asBeforeSecondForm();
    await reopenArticle(ctxOf(db, room.writer), { articleId });
    await raiseFigure(room, sectionIds[1] ?? '');
    const reviewId = await submit(db, room.writer, articleId);
    expect((await revisions()).map(({ form }) => form)).toEqual([1, CURRENT_FORM]);

    const { revision, previous, live } = await getReviewForReader({ db, actor: room.first }, { reviewId });
    expect(previous?.contentHash).toBe(FIRST_FORM.article);
    expect(live?.id).toBe(previous?.id);
    const changes = previous && compareArticles(previous.content, revision.content);
    expect(changes?.summary).toMatchObject({ sectionsChanged: 1, headingFieldsChanged: 0 });

    await approve(db, reviewId, room.first, room.second, room.third);
    const desk = await getPublication({ db, actor: room.publisher }, articleId);
    expect(desk.may.correct).toBe(true);
    const revisionId = await revisionOf(db, reviewId);
    const note = '一处面积单位已更正。';
    await correctPublication(ctxOf(db, room.publisher), { articleId, kind: 'major', revisionId, note });
    expect(await db.publication.findFirstOrThrow()).toMatchObject({ revisionId });
  });

  test('sent back, and submitted unchanged after the upgrade, is reviewed as the revision it was', async () => {
    const room = await newsroom(db);
    const { articleId, reviewId } = await submittedArticle(db, room);
    await asBeforeSecondForm();
    await withoutRules(`UPDATE "Review" SET status = 'recalled'`);
    await withoutRules(`UPDATE "Article" SET status = 'drafting'`);
    expect(await submit(db, room.writer, articleId)).not.toBe(reviewId);
    expect(await revisions()).toMatchObject([{ form: 1, contentHash: FIRST_FORM.article }]);
  });

  test('says the same as a revision of the second form with the same text, and another with another', async () => {
    const room = await newsroom(db);
    const { articleId, sectionIds } = await approvedArticle(db, room);
    await asBeforeSecondForm();
    const [, body = ''] = sectionIds;
    await reopenArticle(ctxOf(db, room.writer), { articleId });
    await raiseFigure(room, body);
    await submit(db, room.writer, articleId);
    await withoutRules(`UPDATE "Review" SET status = 'recalled' WHERE status = 'open'`);
    await withoutRules(`UPDATE "Article" SET status = 'drafting', "approvedRevisionId" = NULL`);
    const paragraphs = ['全年举办主题宣讲四十二场。', '建成同心教育基地六处。'];
    await revise(db, room.writer, body, ...paragraphs);
    await submit(db, room.writer, articleId);
    const [first, raised, again] = await revisions();
    if (!first || !raised || !again) throw new Error('expected three revisions');
    expect([first, raised, again].map(({ form }) => form)).toEqual([1, CURRENT_FORM, CURRENT_FORM]);
    expect(first.contentHash).not.toBe(again.contentHash);
    expect(await isSameText(db, first, again)).toBe(true);
    expect(await isSameText(db, first, raised)).toBe(false);
    expect(await isSameText(db, raised, again)).toBe(false);
  });
});

describe('a department’s word from before the second form', () => {
  test('stands after the upgrade, until the text says something else', async () => {
    const asked = await askedToConfirm(db);
    expect(asked.contentHash).toBe(FIRST_FORM.section);
    await confirmSection(ctxOf(db, asked.liaison), asked);
    await asBeforeSecondForm();
    const standing = async () =>
      (await listConfirmationRows(db, {})).map(({ standing: each, changes }) => [each, changes !== null]);
    expect(await standing()).toEqual([['confirmed', false]]);
    await raiseFigure({ ...(await newsroom(db)), writer: asked.writer }, asked.sectionId);
    expect(await standing()).toEqual([['void', true]]);
  });

  test('asked for before it is given after it', async () => {
    const asked = await askedToConfirm(db);
    await asBeforeSecondForm();
    await confirmSection(ctxOf(db, asked.liaison), asked);
    expect(await db.confirmation.findFirstOrThrow()).toMatchObject({ state: 'confirmed' });
  });
});

describe('a page that was open while the server was upgraded', () => {
  const sent = async (sectionId: string, value: string) => {
    const { articleId, version, headingLines } = await db.section.findUniqueOrThrow({
      where: { id: sectionId },
    });
    const document = { schemaVersion: 1, doc: doc(value) };
    return { articleId, sectionId, baseVersion: version, headingLines, document };
  };

  test('goes on saving, and a save of the same text is none', async () => {
    const room = await newsroom(db);
    const { articleId, sectionIds } = await approvedArticle(db, room);
    await asBeforeSecondForm();
    await reopenArticle(ctxOf(db, room.writer), { articleId });
    const [lead = ''] = sectionIds;
    const input = await sent(lead, '2025年,云溪区委统战部围绕中心、服务大局,各项工作取得新进展。');
    expect(await saveSection(ctxOf(db, room.writer), input)).toMatchObject({ version: input.baseVersion });
    const saved = await saveSection(ctxOf(db, room.writer), await sent(lead, '改过的导语。'));
    expect(saved.version).toBe(input.baseVersion + 1);
  });

  test('does not write over raised text it cannot show', async () => {
    const room = await newsroom(db);
    const { articleId, sectionIds } = await approvedArticle(db, room);
    await reopenArticle(ctxOf(db, room.writer), { articleId });
    const [, body = ''] = sectionIds;
    await raiseFigure(room, body);
    const refused = saveSection(ctxOf(db, room.writer), await sent(body, '改过的正文。'));
    await expect(refused).rejects.toMatchObject({ code: 'conflict', reason: 'section_changed' });
    const { plainText } = await db.section.findUniqueOrThrow({ where: { id: body } });
    expect(plainText).toBe('全年新建基地1200m²。\n建成同心教育基地六处。');
  });
});
