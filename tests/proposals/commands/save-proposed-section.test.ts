import { beforeEach, expect, test } from 'vitest';
import { saveProposedHead } from '@/lib/proposals/commands/save-proposed-head';
import { saveProposedSection } from '@/lib/proposals/commands/save-proposed-section';
import { listProposals } from '@/lib/proposals/queries/list-proposals';
import { recallReview } from '@/lib/reviews/commands/recall-review';
import { resetDb, testDb } from '../../support/database';
import { approve, lastEvent, newsroom, submittedArticle, type Newsroom } from '../../support/newsroom';
import { ctxOf, paragraphs } from '../../support/office';
import { propose } from '../../support/proposals';

const db = testDb();
let room: Newsroom;
let reviewId: string;
let articleId: string;
let body: string;
beforeEach(async () => {
  await resetDb();
  room = await newsroom(db);
  const submitted = await submittedArticle(db, room);
  ({ reviewId, articleId } = submitted);
  body = submitted.sectionIds[1] ?? '';
});

const input = (text: string, baseVersion = 1) => ({
  ...{ reviewId, sectionId: body, baseVersion, headingLines: [], document: paragraphs(text) },
});
const proposals = () => listProposals({ db, actor: room.writer }, { articleId });

test('a reviewer at their stage proposes how the text should read, and the text under review stays', async () => {
  const before = await db.section.findUniqueOrThrow({ where: { id: body } });
  const saved = await saveProposedSection(ctxOf(db, room.first), input('改过的一段。'));
  expect(saved.version).toBe(2);
  const [proposal] = await proposals();
  expect(proposal).toMatchObject({ stage: '初审', by: { id: room.first.id }, isOpen: true, answers: [] });
  expect(proposal?.content.sections.find(({ id }) => id === body)).toMatchObject({
    headingLines: [],
    doc: paragraphs('改过的一段。').doc,
  });
  expect(proposal?.revision.content.sections[1]).not.toEqual(proposal?.content.sections[1]);
  expect(proposal?.revision.content.sections[0]).toEqual(proposal?.content.sections[0]);
  expect(await db.section.findUniqueOrThrow({ where: { id: body } })).toEqual(before);
  expect(await lastEvent(db)).toMatchObject({
    type: 'proposal.saved',
    actorId: room.first.id,
    articleId,
    payload: { stage: '初审', sectionId: body, version: 2 },
  });
});

test('saving the same again is no change, and over an older version a conflict with the text that stands', async () => {
  await saveProposedSection(ctxOf(db, room.first), input('改过的一段。'));
  const events = await db.event.count();
  expect(await saveProposedSection(ctxOf(db, room.first), input('改过的一段。'))).toMatchObject({
    version: 2,
  });
  expect(await db.event.count()).toBe(events);
  await expect(saveProposedSection(ctxOf(db, room.first), input('别的改法。'))).rejects.toMatchObject({
    code: 'conflict',
    reason: 'section_changed',
    details: {
      theirs: { id: body, version: 2, headingLines: [], document: { doc: paragraphs('改过的一段。').doc } },
    },
  });
  expect(await saveProposedSection(ctxOf(db, room.first), input('别的改法。', 2))).toMatchObject({
    version: 3,
  });
});

test('the text of the revision sent again begins nothing different', async () => {
  const revision = await db.revision.findFirstOrThrow({ where: { articleId } });
  const { sections } = revision.content as {
    sections: { id: string; headingLines: string[]; doc: object }[];
  };
  const own = sections.find(({ id }) => id === body);
  const document = { ...paragraphs('x'), doc: own?.doc };
  const same = { ...input(''), headingLines: own?.headingLines, document };
  expect(await saveProposedSection(ctxOf(db, room.first), same)).toMatchObject({ version: 1 });
  expect(await db.proposedText.count()).toBe(0);
});

test('a page that knew no raised text does not write over a proposal that holds some', async () => {
  const squared = { type: 'text', text: '2', marks: [{ type: 'superscript' }] };
  const doc = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'm' }, squared] }],
  };
  const raised = { ...input(''), document: { ...paragraphs(''), doc } };
  await saveProposedSection(ctxOf(db, room.first), raised);
  const old = { ...input('', 2), document: { ...paragraphs('m2'), schemaVersion: 1 } };
  await expect(saveProposedSection(ctxOf(db, room.first), old)).rejects.toMatchObject({
    reason: 'section_changed',
    details: { theirs: { version: 2 } },
  });
});

test('what stands above the text is proposed too', async () => {
  const heading = { kicker: [], headline: ['新题目'], subhead: '', seriesLabel: '' };
  const head = { bodyName: '云溪区委统战部', year: 2025, heading, byline: [] };
  const saved = await saveProposedHead(ctxOf(db, room.first), { reviewId, baseVersion: 1, ...head });
  expect(saved.headVersion).toBe(2);
  expect((await proposals())[0]?.content).toMatchObject(head);
  expect(await saveProposedHead(ctxOf(db, room.first), { reviewId, baseVersion: 1, ...head })).toMatchObject({
    headVersion: 2,
  });
  const other = { ...head, heading: { ...heading, headline: ['又一题目'] } };
  await expect(
    saveProposedHead(ctxOf(db, room.first), { reviewId, baseVersion: 1, ...other }),
  ).rejects.toMatchObject({ reason: 'head_changed', details: { theirs: { headVersion: 2, ...head } } });
});

test('two reviewers’ proposals stand beside each other, in the order of the stages', async () => {
  await propose(db, room.first, reviewId, body, '初审改的一段。');
  await approve(db, reviewId, room.first);
  await propose(db, room.second, reviewId, body, '复审改的一段。');
  expect((await proposals()).map(({ stage, by, isOpen }) => [stage, by.displayName, isOpen])).toEqual([
    ['初审', room.first.displayName, false],
    ['复审', room.second.displayName, true],
  ]);
});

test('nobody proposes but the reviewer named for the stage that waits', async () => {
  const refused = (who: typeof room.first) => saveProposedSection(ctxOf(db, who), input('改过的一段。'));
  await expect(refused(room.second)).rejects.toMatchObject({ reason: 'not_named_for_stage' });
  await expect(refused(room.writer)).rejects.toMatchObject({ reason: 'needs_reviewer' });
  await expect(refused(room.publisher)).rejects.toMatchObject({ reason: 'needs_reviewer' });
  await expect(refused(room.contributor)).rejects.toMatchObject({ code: 'not_found' });
  expect(await db.proposal.count()).toBe(0);
});

test('after the decision, or when the review is over, a proposal stands as it was', async () => {
  await propose(db, room.first, reviewId, body, '改过的一段。');
  await approve(db, reviewId, room.first);
  await expect(saveProposedSection(ctxOf(db, room.first), input('又改。', 2))).rejects.toMatchObject({
    reason: 'decided_already',
  });
  await propose(db, room.second, reviewId, body, '复审改的一段。');
  await recallReview(ctxOf(db, room.writer), { reviewId });
  await expect(saveProposedSection(ctxOf(db, room.second), input('又改。', 2))).rejects.toMatchObject({
    reason: 'wrong_state',
  });
});

test('a section that is not of the revision, and a document that is none, are refused', async () => {
  const ctx = ctxOf(db, room.first);
  const elsewhere = { ...input('改。'), sectionId: crypto.randomUUID() };
  await expect(saveProposedSection(ctx, elsewhere)).rejects.toMatchObject({ code: 'not_found' });
  const broken = { ...input('改。'), document: { schemaVersion: 1, doc: { type: 'script' } } };
  await expect(saveProposedSection(ctx, broken)).rejects.toMatchObject({ code: 'invalid' });
  await expect(
    saveProposedSection(ctx, { ...input('改。'), reviewId: crypto.randomUUID() }),
  ).rejects.toMatchObject({ code: 'not_found', reason: 'review' });
});
