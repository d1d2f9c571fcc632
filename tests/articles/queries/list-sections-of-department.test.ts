import { beforeEach, expect, test } from 'vitest';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { getSectionText } from '@/lib/articles/queries/get-section-text';
import { listSectionsOfDepartment } from '@/lib/articles/queries/list-sections-of-department';
import { articleWithText, ctxOf, department, paragraphs, person } from '../../support/office';
import { resetDb, testDb } from '../../support/database';

const db = testDb();
beforeEach(() => resetDb());

async function office() {
  const writer = await person(db, { roles: ['writer'] });
  const [ownId, otherId] = [await department(db, '区工商联'), await department(db, '区侨办')];
  const contributor = await person(db, { roles: ['contributor'], departmentId: ownId });
  const { articleId, sectionIds } = await articleWithText(db, writer);
  const [leadId = '', own = '', other = ''] = sectionIds;
  await db.section.update({ where: { id: own }, data: { departmentId: ownId } });
  await db.section.update({ where: { id: other }, data: { departmentId: otherId } });
  return { writer, contributor, articleId, leadId, own, other };
}

test("a contributor sees their own department's sections and no others", async () => {
  const { contributor, articleId, own } = await office();
  const sections = await listSectionsOfDepartment(ctxOf(db, contributor));
  expect(sections).toMatchObject([
    {
      id: own,
      articleId,
      bodyName: '云溪区委统战部',
      plainText: '全年举办主题宣讲四十二场。\n建成同心教育基地六处。',
    },
  ]);
});

test('the text of a section is read by the desk and by its own department only', async () => {
  const { writer, contributor, articleId, own, other, leadId } = await office();
  const ctx = ctxOf(db, contributor);
  expect(await getSectionText(ctx, { articleId, sectionId: own })).toMatchObject({
    version: 2,
    document: paragraphs('全年举办主题宣讲四十二场。', '建成同心教育基地六处。'),
  });
  for (const sectionId of [other, leadId, 'not-an-id']) {
    await expect(getSectionText(ctx, { articleId, sectionId })).rejects.toMatchObject({ code: 'not_found' });
  }
  expect(await getSectionText(ctxOf(db, writer), { articleId, sectionId: other })).toMatchObject({
    id: other,
  });
  const admin = ctxOf(db, await person(db, { roles: ['admin'] }));
  await expect(getSectionText(admin, { articleId, sectionId: own })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('a contributor without department, and a removed section, show nothing', async () => {
  const { writer, contributor, articleId, own } = await office();
  const loose = await person(db, { roles: ['contributor'] });
  expect(await listSectionsOfDepartment(ctxOf(db, loose))).toEqual([]);
  await expect(getSectionText(ctxOf(db, loose), { articleId, sectionId: own })).rejects.toMatchObject({
    code: 'not_found',
  });
  await removeSection(ctxOf(db, writer), { articleId, sectionId: own });
  expect(await listSectionsOfDepartment(ctxOf(db, contributor))).toEqual([]);
});
