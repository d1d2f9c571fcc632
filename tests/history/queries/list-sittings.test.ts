import { expect, test } from 'vitest';
import { NotFound } from '@/lib/domain/errors';
import { listSittings } from '@/lib/history/queries/list-sittings';
import { saveSection } from '@/lib/writing/commands/save-section';
import { changeWriters } from '@/lib/articles/commands/change-writers';
import { testDb } from '../../support/database';
import { articleWithText, ctxOf, paragraphs, person } from '../../support/office';

const hour = (at: number, minute = 0) => new Date(Date.UTC(2030, 0, 5, at, minute));

test('each sitting says who wrote, when, where and how much, in the whole article and in one section', async () => {
  const db = testDb();
  const lin = await person(db, { name: '林', roles: ['writer'] });
  const he = await person(db, { name: '何', roles: ['writer'] });
  const { articleId, sectionIds } = await articleWithText(db, lin);
  const [, first = '', second = ''] = sectionIds;
  await changeWriters(ctxOf(db, lin), { articleId, add: [he.id], remove: [] });
  const save = (actor: typeof lin, now: Date, sectionId: string, baseVersion: number, ...texts: string[]) =>
    saveSection(ctxOf(db, actor, now), {
      articleId,
      sectionId,
      baseVersion,
      headingLines: [],
      document: paragraphs(...texts),
    });
  await save(lin, hour(8), first, 2, '甲乙丙丁');
  await save(he, hour(9), first, 3, '甲乙丙丁戊');
  await save(lin, hour(9, 10), first, 4, '甲乙丙丁戊己庚');
  await save(he, hour(9, 20), first, 5, '乙丙丁戊己庚');
  await save(he, hour(9, 21), second, 2, '新');

  const whole = await listSittings({ actor: lin, db }, { articleId });
  expect(whole.entries.slice(0, 2)).toMatchObject([
    {
      displayName: '何',
      from: hour(9),
      to: hour(9, 21),
      sectionIds: [first, second],
      isArranged: false,
      // 戊 added and 甲 removed in one section, the other written anew with its heading gone.
      charactersAdded: 2,
    },
    { displayName: '林', from: hour(9, 10), to: hour(9, 10), charactersAdded: 2, charactersRemoved: 0 },
  ]);
  const section = await listSittings({ actor: lin, db }, { articleId, sectionId: first });
  expect(section.entries[0]).toMatchObject({ displayName: '何', charactersAdded: 1, charactersRemoved: 1 });
  expect(section.entries.some((entry) => entry.sectionIds.includes(second))).toBe(false);
  expect(whole.total).toBeGreaterThan(3);
  expect(whole).toMatchObject({ since: null, until: null });
  expect(await listSittings({ actor: lin, db }, { articleId, page: 2 })).toMatchObject({ entries: [] });

  const liaison = await person(db, { roles: ['contributor'] });
  await expect(listSittings({ actor: liaison, db }, { articleId })).rejects.toThrow(NotFound);
});
