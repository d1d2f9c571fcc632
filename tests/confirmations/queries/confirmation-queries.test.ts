import { beforeEach, describe, expect, test } from 'vitest';
import { articleFindings } from '@/lib/reviews/article-findings';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { changeSectionDetails } from '@/lib/writing/commands/change-section-details';
import { confirmSection } from '@/lib/confirmations/commands/confirm-section';
import { disputeSection } from '@/lib/confirmations/commands/dispute-section';
import { withdrawConfirmation } from '@/lib/confirmations/commands/withdraw-confirmation';
import { listConfirmationsForDepartment } from '@/lib/confirmations/queries/list-confirmations-for-department';
import { listConfirmationsOfArticle } from '@/lib/confirmations/queries/list-confirmations-of-article';
import { askAgain, askedToConfirm, type AskedToConfirm } from '../../support/asked-to-confirm';
import { resetDb, testDb } from '../../support/database';
import { ctxOf, department, person } from '../../support/office';
import { revise } from '../../support/revise';

const db = testDb();
beforeEach(() => resetDb());

const TEXT = ['全年举办主题宣讲四十二场。', '建成同心教育基地六处。'];

const ofArticle = (asked: AskedToConfirm) =>
  listConfirmationsOfArticle({ actor: asked.writer, db }, asked.articleId);
const standings = async (asked: AskedToConfirm) => (await ofArticle(asked)).map(({ standing }) => standing);
const codes = async (asked: AskedToConfirm) =>
  (await articleFindings(db, asked.articleId))
    .filter(({ sectionId }) => sectionId === asked.sectionId)
    .map(({ code }) => code)
    .filter((code) => /^(confirmation|dispute)_/.test(code));

describe('a confirmation', () => {
  test('that was asked and not answered counts for nothing', async () => {
    const asked = await askedToConfirm(db);
    expect(await standings(asked)).toEqual(['asked']);
    expect(await codes(asked)).toEqual(['confirmation_unanswered']);
  });

  test('is void once a word of the text is another, and stands again when that is undone', async () => {
    const asked = await askedToConfirm(db);
    await confirmSection(ctxOf(db, asked.liaison), asked);
    expect(await standings(asked)).toEqual(['confirmed']);
    expect(await codes(asked)).toEqual([]);

    await revise(db, asked.writer, asked.sectionId, '全年举办主题宣讲四十三场。', '建成同心教育基地六处。');
    const [row] = await ofArticle(asked);
    expect(row).toMatchObject({ standing: 'void', department: { name: '区工商联' } });
    expect(row?.changes?.blocks.map(({ change }) => change)).toEqual(['changed', 'unchanged']);
    expect(await codes(asked)).toEqual(['confirmation_void']);

    await revise(db, asked.writer, asked.sectionId, ...TEXT);
    expect(await ofArticle(asked)).toMatchObject([{ standing: 'confirmed', changes: null }]);
    expect(await codes(asked)).toEqual([]);
  });

  test('stands when only the section’s topics change', async () => {
    const asked = await askedToConfirm(db);
    await confirmSection(ctxOf(db, asked.liaison), asked);
    await db.topic.create({ data: { id: 'honours', name: '荣誉与考核' } });
    await changeSectionDetails(ctxOf(db, asked.writer), {
      articleId: asked.articleId,
      sectionId: asked.sectionId,
      changes: { topicIds: ['honours'] },
      seen: { topicIds: [] },
    });
    expect(await standings(asked)).toEqual(['confirmed']);
  });

  test('asked before the text changed has nothing to answer to', async () => {
    const asked = await askedToConfirm(db);
    await revise(db, asked.writer, asked.sectionId, '全年举办主题宣讲五十场。');
    expect(await standings(asked)).toEqual(['outdated']);
    expect(await codes(asked)).toEqual(['confirmation_unanswered']);
  });

  test('that was withdrawn leaves the one before it', async () => {
    const asked = await askedToConfirm(db);
    await confirmSection(ctxOf(db, asked.liaison), asked);
    const again = await askAgain(db, asked, new Date());
    expect(await standings(asked)).toEqual(['asked']);
    await withdrawConfirmation(ctxOf(db, asked.writer), again);
    expect(await standings(asked)).toEqual(['confirmed']);
  });

  test('that is a dispute over a section since removed is still listed, and blocks no more', async () => {
    const asked = await askedToConfirm(db);
    await disputeSection(ctxOf(db, asked.liaison), { ...asked, reason: '数字不对' });
    await removeSection(ctxOf(db, asked.writer), asked);
    expect(await ofArticle(asked)).toMatchObject([{ standing: 'disputed', section: { isRemoved: true } }]);
    expect((await articleFindings(db, asked.articleId)).map(({ code }) => code)).not.toContain(
      'dispute_open',
    );
  });
});

describe('what a department has to answer', () => {
  test('is the same for its liaison and its link: the text, its hash, and what changed since it confirmed', async () => {
    const asked = await askedToConfirm(db);
    const confirmedAt = new Date();
    await confirmSection(ctxOf(db, asked.liaison, confirmedAt), asked);
    await revise(db, asked.writer, asked.sectionId, '全年举办主题宣讲四十三场。', '建成同心教育基地六处。');
    const again = await askAgain(db, asked, new Date());
    for (const actor of [asked.liaison, asked.link]) {
      const [row] = await listConfirmationsForDepartment({ actor, db });
      expect(row).toMatchObject({
        id: again.confirmationId,
        standing: 'asked',
        contentHash: again.contentHash,
        note: '请核对场次',
        changes: null,
        sinceConfirmed: { at: confirmedAt },
      });
      expect(row?.sinceConfirmed?.changes?.blocks[0]).toMatchObject({ change: 'changed' });
      expect(JSON.stringify(row?.content)).toContain('四十三场');
    }
  });

  test('is by request the sections asked for in it', async () => {
    const asked = await askedToConfirm(db);
    const ctx = { actor: asked.liaison, db };
    expect(await listConfirmationsForDepartment(ctx, { requestId: asked.requestId })).toHaveLength(1);
    await db.requestedSection.deleteMany({ where: { sectionId: asked.sectionId } });
    expect(await listConfirmationsForDepartment(ctx, { requestId: asked.requestId })).toEqual([]);
    expect(await listConfirmationsForDepartment(ctx)).toHaveLength(1);
    expect(await listConfirmationsForDepartment({ actor: asked.link, db })).toEqual([]);
  });

  test('is not shown to another department, to its link, or to who is no liaison', async () => {
    const asked = await askedToConfirm(db);
    const departmentId = await department(db, '区侨联');
    const stranger = await person(db, { roles: ['contributor'], departmentId });
    const admin = await person(db, { roles: ['admin'], departmentId: asked.departmentId });
    const link = { ...asked.link, departmentId };
    for (const actor of [stranger, admin, link]) {
      expect(await listConfirmationsForDepartment({ actor, db })).toEqual([]);
    }
  });
});

test('who may not read articles does not find what departments say of one', async () => {
  const asked = await askedToConfirm(db);
  await expect(
    listConfirmationsOfArticle({ actor: asked.liaison, db }, asked.articleId),
  ).rejects.toMatchObject({ reason: 'article' });
});
