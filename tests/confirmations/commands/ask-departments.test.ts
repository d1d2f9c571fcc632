import { beforeEach, expect, test } from 'vitest';
import { askDepartments } from '@/lib/confirmations/commands/ask-departments';
import { saveSection } from '@/lib/writing/commands/save-section';
import { resetDb, testDb } from '../../support/database';
import { articleWithText, ctxOf, department, paragraphs, person } from '../../support/office';

const db = testDb();
beforeEach(() => resetDb());

async function article() {
  const writer = await person(db, { roles: ['writer'] });
  const { articleId, sectionIds } = await articleWithText(db, writer);
  const [, first = '', second = ''] = sectionIds;
  for (const [id, name] of [
    [first, '区侨办'],
    [second, '区民宗局'],
  ] as const) {
    await db.section.update({ where: { id }, data: { departmentId: await department(db, name) } });
  }
  return { ctx: ctxOf(db, writer), articleId, first };
}

test('each department is asked about its section, once for a text, again for another', async () => {
  const { ctx, articleId, first } = await article();
  expect(await askDepartments(ctx, { articleId, note: '请核对' })).toEqual({ asked: 2 });
  expect(await db.confirmation.count({ where: { state: 'asked', note: '请核对' } })).toBe(2);
  await expect(askDepartments(ctx, { articleId })).rejects.toMatchObject({
    code: 'not_possible',
    reason: 'nothing_to_ask',
  });
  const { version } = await db.section.findUniqueOrThrow({ where: { id: first }, select: { version: true } });
  const document = paragraphs('改过的文字。');
  await saveSection(ctx, { articleId, sectionId: first, baseVersion: version, headingLines: [], document });
  expect(await askDepartments(ctx, { articleId })).toEqual({ asked: 1 });
});

test('who is not on the article asks nobody, and is told that', async () => {
  const { articleId } = await article();
  const other = ctxOf(db, await person(db, { roles: ['writer'] }));
  await expect(askDepartments(other, { articleId })).rejects.toMatchObject({ code: 'forbidden' });
  expect(await db.confirmation.count()).toBe(0);
});
