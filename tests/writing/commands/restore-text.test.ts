import { beforeEach, describe, expect, test } from 'vitest';
import { Conflict, Forbidden, Invalid, NotFound, NotPossible } from '@/lib/domain/errors';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { addComment } from '@/lib/comments/commands/add-comment';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import { recallReview } from '@/lib/reviews/commands/recall-review';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { restoreText } from '@/lib/writing/commands/restore-text';
import { saveSection } from '@/lib/writing/commands/save-section';
import { testDb } from '../../support/database';
import { articleWithText, ctxOf, paragraphs, person, stages } from '../../support/office';

const db = testDb();
let lin: PersonActor;
let articleId: string;
let sectionId: string;
const at = (minute: number) => new Date(Date.UTC(2031, 0, 5, 9, minute));

beforeEach(async () => {
  lin = await person(db, { name: '林', roles: ['writer'] });
  const made = await articleWithText(db, lin);
  articleId = made.articleId;
  sectionId = made.sectionIds[1] ?? '';
  await save(at(0), 2, ['旧标题'], '旧的第一段。', '旧的第二段说到基地六处。');
  await save(at(10), 3, ['新标题'], '写坏了的一段。');
});

const save = (now: Date, baseVersion: number, headingLines: string[], ...texts: string[]) =>
  saveSection(ctxOf(db, lin, now), {
    articleId,
    sectionId,
    baseVersion,
    headingLines,
    document: paragraphs(...texts),
  });
const standing = () =>
  db.section.findUniqueOrThrow({
    where: { id: sectionId },
    select: { version: true, headingLines: true, document: true, plainText: true },
  });
const draft = { kind: 'draft', at: at(5).toISOString() };
const restore = (over: object = {}, actor = lin) =>
  restoreText(ctxOf(db, actor, at(20)), { articleId, sectionId, baseVersion: 4, state: draft, ...over });

test('the text a section had at a moment comes back as a new version; what it replaces is kept for good', async () => {
  expect(await restore()).toEqual({ version: 5 });
  expect(await standing()).toMatchObject({
    version: 5,
    headingLines: ['旧标题'],
    document: paragraphs('旧的第一段。', '旧的第二段说到基地六处。'),
    plainText: '旧的第一段。\n旧的第二段说到基地六处。',
  });
  const kept = { sectionId_version_reason: { sectionId, version: 4, reason: 'restore' as const } };
  expect(await db.keptVersion.findUnique({ where: kept })).toMatchObject({ at: at(20) });
  const event = await db.event.findFirst({ where: { articleId }, orderBy: { seq: 'desc' } });
  expect(event).toMatchObject({
    type: 'section.text_restored',
    subjectId: sectionId,
    actorId: lin.id,
    payload: { version: 5, textOf: at(5).toISOString(), paragraph: false },
  });
});

test('one paragraph comes back, the rest and the heading stay', async () => {
  await restore({ paragraph: 1 });
  expect(await standing()).toMatchObject({
    headingLines: ['新标题'],
    plainText: '旧的第二段说到基地六处。\n写坏了的一段。',
  });
});

test('the text of a revision comes back, and comments follow it', async () => {
  const reviewer = await person(db, { roles: ['reviewer'] });
  await stages(db, [{ name: '初审', reviewers: [reviewer] }]);
  const ctx = ctxOf(db, lin, at(11));
  const submitted = await submitArticle(ctx, { articleId });
  if (submitted.outcome !== 'submitted') throw new Error('not submitted');
  await recallReview(ctx, { reviewId: submitted.reviewId });
  await save(at(12), 4, [], '查无此文');
  await addComment(ctx, { articleId, text: '查', passage: { sectionId, start: 0, end: 3, quote: '查无此' } });
  await restore({ state: { kind: 'revision', number: 1 }, baseVersion: 5 });
  expect(await standing()).toMatchObject({ headingLines: ['新标题'], plainText: '写坏了的一段。' });
  expect(await db.comment.findFirst({ where: { articleId } })).toMatchObject({
    passageRemovedAt: at(20),
  });
});

test('restoring what stands there is no change', async () => {
  expect(await restore({ state: { kind: 'draft', at: at(30).toISOString() } })).toEqual({ version: 4 });
  expect(await db.keptVersion.count({ where: { sectionId } })).toBe(0);
});

describe('is refused', () => {
  test('over a text that was saved meanwhile, with that text', async () => {
    const refused = restore({ baseVersion: 3 });
    await expect(refused).rejects.toThrow(Conflict);
    await expect(refused).rejects.toMatchObject({ reason: 'section_changed' });
  });

  test('to who is not on the article, and while it is in review', async () => {
    const he = await person(db, { roles: ['writer'] });
    await expect(restore({}, he)).rejects.toThrow(Forbidden);
    const reviewer = await person(db, { roles: ['reviewer'] });
    await stages(db, [{ name: '初审', reviewers: [reviewer] }]);
    await submitArticle(ctxOf(db, lin, at(11)), { articleId });
    await expect(restore()).rejects.toThrow(NotPossible);
  });

  test('for a moment before the section, a revision, paragraph or section that is not there', async () => {
    await expect(restore({ state: { kind: 'draft', at: '2001-01-01T00:00:00Z' } })).rejects.toThrow(NotFound);
    await expect(restore({ state: { kind: 'revision', number: 9 } })).rejects.toThrow(NotFound);
    await expect(restore({ paragraph: 2 })).rejects.toThrow(Invalid);
    await expect(restore({ state: { kind: 'draft', at: 'yesterday' } })).rejects.toThrow(Invalid);
    await removeSection(ctxOf(db, lin, at(11)), { articleId, sectionId });
    await expect(restore()).rejects.toThrow(NotFound);
  });
});
