import { beforeEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { articleFindings } from '@/lib/reviews/article-findings';
import { mergeSections } from '@/lib/writing/commands/merge-sections';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { restoreSection } from '@/lib/writing/commands/restore-section';
import { saveSection } from '@/lib/writing/commands/save-section';
import { splitSection } from '@/lib/writing/commands/split-section';
import { listPlaces } from '@/lib/writing/list-places';
import { confirmSection } from '@/lib/confirmations/commands/confirm-section';
import { disputeSection } from '@/lib/confirmations/commands/dispute-section';
import { replyToDispute } from '@/lib/confirmations/commands/reply-to-dispute';
import { listConfirmationsForDepartment } from '@/lib/confirmations/queries/list-confirmations-for-department';
import { listConfirmationsOfArticle } from '@/lib/confirmations/queries/list-confirmations-of-article';
import { DomainError } from '@/lib/domain/errors';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import { getCoverage } from '@/lib/seasons/queries/get-coverage';
import { getRequest } from '@/lib/seasons/queries/get-request';
import { handInSubmission } from '@/lib/submissions/commands/hand-in-submission';
import { listArticleMaterial } from '@/lib/submissions/queries/list-article-material';
import { countNewSubmissions } from '@/lib/submissions/queries/count-new-submissions';
import { listSubmissionsForSection } from '@/lib/submissions/queries/list-submissions-for-section';
import { askedDepartment, type AskedDepartment } from '../../support/asked-department';
import { askAgain } from '../../support/asked-to-confirm';
import { resetDb, testDb } from '../../support/database';
import { ctxOf, paragraphs } from '../../support/office';

const db = testDb();
let asked: AskedDepartment;
let first: string;
let second: string;
beforeEach(async () => {
  await resetDb();
  asked = await askedDepartment(db);
  [, first = '', second = ''] = asked.sectionIds;
});

const writer = () => ctxOf(db, asked.writer);
const versionOf = async (id: string) => (await db.section.findUniqueOrThrow({ where: { id } })).version;

async function merge(sectionId: string, nextSectionId: string) {
  const versions = {
    baseVersion: await versionOf(sectionId),
    nextBaseVersion: await versionOf(nextSectionId),
  };
  return mergeSections(writer(), { articleId: asked.articleId, sectionId, nextSectionId, ...versions });
}
const remove = (sectionId: string) => removeSection(writer(), { articleId: asked.articleId, sectionId });
const restore = (sectionId: string) => restoreSection(writer(), { articleId: asked.articleId, sectionId });

async function dispute(sectionId: string): Promise<string> {
  const put = await askAgain(db, { ...asked, sectionId }, new Date());
  await disputeSection(ctxOf(db, asked.liaison), { ...put, reason: '企业数不对' });
  return put.confirmationId;
}
async function confirm(sectionId: string): Promise<void> {
  await confirmSection(ctxOf(db, asked.liaison), await askAgain(db, { ...asked, sectionId }, new Date()));
}
const rows = () => listConfirmationsOfArticle({ actor: asked.writer, db }, asked.articleId);
const disputed = async () =>
  (await articleFindings(db, asked.articleId))
    .filter(({ code }) => code === 'dispute_open')
    .map(({ sectionId }) => sectionId);

describe('after a merge', () => {
  test('a dispute over the section that went keeps blocking, at the one that holds its text', async () => {
    const confirmationId = await dispute(second);
    await merge(first, second);
    expect(await disputed()).toEqual([first]);
    expect(await rows()).toMatchObject([
      { standing: 'disputed', section: { id: first, isRemoved: false }, mergedFrom: '服务发展 汇聚力量' },
    ]);
    await expect(submitArticle(writer(), { articleId: asked.articleId })).rejects.toMatchObject({
      code: 'not_possible',
    });
    await replyToDispute(writer(), { confirmationId, reply: '已核对为三百一十二家' });
    expect(await disputed()).toEqual([]);
    expect(await rows()).toMatchObject([{ standing: 'replied' }]);
  });

  test('what was confirmed is confirmed no more, as the text is another now', async () => {
    await confirm(first);
    await confirm(second);
    await merge(first, second);
    // The department's latest word on what the section holds counts.
    expect(await rows()).toMatchObject([
      { standing: 'void', section: { id: first }, mergedFrom: '服务发展 汇聚力量' },
    ]);
    const forDepartment = await listConfirmationsForDepartment({ actor: asked.link, db });
    expect(forDepartment).toMatchObject([{ standing: 'void', sinceConfirmed: { changes: {} } }]);
  });

  test('what was confirmed stands when the other section held nothing', async () => {
    const empty = { headingLines: [], document: paragraphs('') };
    const baseVersion = await versionOf(first);
    await saveSection(writer(), { articleId: asked.articleId, sectionId: first, baseVersion, ...empty });
    await confirm(second);
    await merge(first, second);
    expect(await rows()).toMatchObject([{ standing: 'confirmed', section: { id: first } }]);
  });

  test('a question still open asks for nothing that is there: it is to be asked again', async () => {
    const put = await askAgain(db, { ...asked, sectionId: second }, new Date());
    await merge(first, second);
    expect(await rows()).toMatchObject([{ standing: 'outdated', section: { id: first } }]);
    await expect(confirmSection(ctxOf(db, asked.liaison), put)).rejects.toMatchObject({
      code: 'conflict',
      reason: 'text_changed',
    });
  });

  test('who was asked for the section that went is asked for the one that holds its text', async () => {
    await db.requestedSection.deleteMany({ where: { sectionId: first } });
    await merge(first, second);
    const request = await getRequest(ctxOf(db, asked.link), asked.requestId);
    expect(request.sections.map(({ id }) => id)).toContain(first);
    expect(request.sections.map(({ id }) => id)).not.toContain(second);
    const put = await askAgain(db, { ...asked, sectionId: first }, new Date());
    await confirmSection(ctxOf(db, asked.link), { ...put, answererName: '王敏' });
  });

  test('what was handed in for it counts, and is offered, at the one that holds its text', async () => {
    const { submissionId } = await handInSubmission(ctxOf(db, asked.liaison), {
      requestId: asked.requestId,
      sectionId: second,
      text: '全年走访民营企业三百一十二家。',
      contributorName: '王敏',
      replacesId: null,
    });
    await dispute(second);
    await merge(first, second);
    const coverage = await getCoverage(writer(), asked.seasonId);
    const cells = coverage.articles[0]?.sections.map(({ id, cells: [cell] }) => [
      id,
      cell?.received,
      cell?.confirmed,
    ]);
    expect(cells).toContainEqual([first, 1, 'disputed']);
    expect(await listArticleMaterial(writer(), asked.articleId)).toMatchObject([{ sectionId: first }]);
    expect(await listSubmissionsForSection(writer(), first)).toMatchObject([{ id: submissionId }]);
    expect(await countNewSubmissions(writer(), asked.articleId)).toEqual({
      total: 1,
      bySection: { [first]: 1 },
    });
  });

  test('bringing the section back brings its dispute back to it', async () => {
    await dispute(second);
    await merge(first, second);
    await restore(second);
    expect(await disputed()).toEqual([second]);
    expect(await rows()).toMatchObject([{ section: { id: second }, mergedFrom: null, standing: 'disputed' }]);
  });
});

describe('after a removal', () => {
  test('a dispute keeps nothing back, is told, and can still be replied to', async () => {
    const confirmationId = await dispute(second);
    expect(await remove(second)).toMatchObject({ openDisputes: 1 });
    expect(await disputed()).toEqual([]);
    const inRemoved = { standing: 'disputed', section: { id: second, isRemoved: true } };
    expect(await rows()).toMatchObject([inRemoved]);
    expect(await listConfirmationsForDepartment({ actor: asked.link, db })).toMatchObject([inRemoved]);
    await replyToDispute(writer(), { confirmationId, reply: '这一章节已删去' });
    expect(await rows()).toEqual([]);
    await restore(second);
    expect(await rows()).toMatchObject([{ standing: 'replied', section: { isRemoved: false } }]);
  });

  test('it blocks again when the section is brought back without an answer', async () => {
    await dispute(second);
    await remove(second);
    await restore(second);
    expect(await disputed()).toEqual([second]);
  });

  test('what was merged into a section goes with it', async () => {
    await dispute(second);
    await merge(first, second);
    expect(await remove(first)).toMatchObject({ openDisputes: 1 });
    expect(await rows()).toMatchObject([{ section: { id: first, isRemoved: true } }]);
  });

  test('a confirmation, or a question still open, is told to nobody', async () => {
    await confirm(first);
    await askAgain(db, { ...asked, sectionId: second }, new Date());
    expect(await remove(first)).toMatchObject({ openDisputes: 0 });
    await remove(second);
    expect(await rows()).toEqual([]);
  });
});

test('who was asked for a section is asked for both of its halves', async () => {
  const { newSection } = await splitSection(writer(), {
    articleId: asked.articleId,
    sectionId: first,
    baseVersion: await versionOf(first),
    position: 5,
    headingLines: [],
  });
  const request = await getRequest(ctxOf(db, asked.link), asked.requestId);
  expect(request.sections.map(({ id }) => id)).toEqual(expect.arrayContaining([first, newSection.id]));
});

test('only what was removed can be on record as merged', async () => {
  const update = db.section.update({ where: { id: second }, data: { mergedIntoId: first } });
  await expect(update).rejects.toThrow('Section_merged_is_removed');
});

test('however sections are merged, removed and brought back, no open dispute is lost or told twice', async () => {
  const ids = asked.sectionIds;
  for (const id of ids) await dispute(id);
  const step = fc.record({ act: fc.constantFrom('merge', 'remove', 'restore'), at: fc.nat(ids.length - 1) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 8 }), async (steps) => {
      for (const { act, at } of steps) {
        const id = ids[at] ?? '';
        const standing = (await listPlaces(db, asked.articleId)).filter(({ isRemoved }) => !isRemoved);
        const next = standing[standing.findIndex((place) => place.id === id) + 1]?.id ?? '';
        const done = act === 'merge' ? merge(id, next) : act === 'remove' ? remove(id) : restore(id);
        await done.catch((error: unknown) => {
          // Of a section that is not there, or the last one: not possible, and nothing has changed.
          if (!(error instanceof DomainError) && !/findUniqueOrThrow|No record/.test(String(error)))
            throw error;
        });
      }
      const told = await rows();
      expect(told.map(({ standing }) => standing)).toEqual(ids.map(() => 'disputed'));
      const blocking = told.filter(({ section }) => !section.isRemoved).map(({ section }) => section.id);
      expect(new Set(await disputed())).toEqual(new Set(blocking));
    }),
    { numRuns: 8 },
  );
});
