import { expect, test } from 'vitest';
import { changeWriters } from '@/lib/articles/commands/change-writers';
import { getPastContent } from '@/lib/history/queries/get-past-content';
import { listSittings } from '@/lib/history/queries/list-sittings';
import { listSteps } from '@/lib/history/queries/list-steps';
import { documentText } from '@/lib/document/plain-text';
import { saveSection } from '@/lib/writing/commands/save-section';
import { testDb } from '../../support/database';
import { articleWithText, ctxOf, paragraphs, person } from '../../support/office';

const at = (minute: number, second = 0) => new Date(Date.UTC(2030, 0, 5, 8, minute, second));
const PARAGRAPH =
  '全年走访民营企业三百一十二家，协调解决用工、融资、用地等问题四百八十一个，办结率百分之九十六。';

test('a paragraph that was written and taken out within one sitting is read at the moment before', async () => {
  const db = testDb();
  const lin = await person(db, { name: '林', roles: ['writer'] });
  const he = await person(db, { name: '何', roles: ['writer'] });
  const { articleId, sectionIds } = await articleWithText(db, lin);
  const [, sectionId = ''] = sectionIds;
  await changeWriters(ctxOf(db, lin), { articleId, add: [he.id], remove: [] });
  const save = (actor: typeof lin, now: Date, baseVersion: number, ...texts: string[]) =>
    saveSection(ctxOf(db, actor, now), {
      ...{ articleId, sectionId, baseVersion, headingLines: [] },
      document: paragraphs(...texts),
    });
  await save(he, at(0), 2, '开头。');
  await save(lin, at(1), 3, '开头。', PARAGRAPH);
  await save(lin, at(1, 2), 4, '开头。');
  await save(lin, at(1, 4), 5, '开头。', '另写。');

  const { entries } = await listSittings({ actor: lin, db }, { articleId, sectionId });
  const [sitting] = entries;
  expect(sitting).toMatchObject({ displayName: '林', from: at(1), to: at(1, 4), charactersRemoved: 0 });
  if (!sitting) throw new Error('no sitting');
  const steps = await listSteps({ actor: lin, db }, { articleId, sectionId, sitting });
  expect(steps).toEqual([
    { at: at(1), kept: null, isBeforeLoss: true, charactersAdded: PARAGRAPH.length, charactersRemoved: 0 },
  ]);
  expect(await listSteps({ actor: lin, db }, { articleId, sectionId: null, sitting })).toEqual(steps);

  const state = { kind: 'draft', at: steps[0]?.at ?? at(0) } as const;
  const { sections } = await getPastContent({ actor: lin, db }, { articleId, state });
  const past = sections.find(({ id }) => id === sectionId);
  expect(past && documentText(past.doc)).toBe(`开头。\n${PARAGRAPH}`);

  const liaison = await person(db, { roles: ['contributor'] });
  expect(await listSteps({ actor: liaison, db }, { articleId, sectionId, sitting })).toEqual([]);
});
