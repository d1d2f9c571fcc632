import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { restoreSection } from '@/lib/writing/commands/restore-section';
import { saveSection } from '@/lib/writing/commands/save-section';
import { thinVersions } from '@/lib/writing/commands/thin-versions';
import { toJson } from '@/lib/db/json';
import { resetDb, testDb } from '../../support/database';
import { eventTypes, lastEvent } from '../../support/events';
import { system } from '../../support/jobs';
import { withoutRules } from '../../support/without-rules';
import { articleWithText, ctxOf, paragraphs, person } from '../../support/office';

const db = testDb();
beforeEach(() => resetDb());

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const QUARTER = 15 * MINUTE;
type Saved = { at: number; by: string };

async function section() {
  const writer = await person(db, { roles: ['writer'] });
  const other = await person(db, { roles: ['writer'] });
  const { articleId } = await articleWithText(db, writer);
  const { id: sectionId, version } = await db.section.findFirstOrThrow({
    where: { articleId, role: 'body' },
  });
  return { writer, other, articleId, sectionId, version };
}

/** These saves after whatever the section had; the first is version 1001. */
async function history(sectionId: string, saves: Saved[]) {
  const data = saves.map(({ at, by }, index) => ({
    ...{ sectionId, version: index + 1001, headingLines: [], document: toJson(paragraphs(`第${index}稿`)) },
    ...{ savedAt: new Date(at), savedById: by },
  }));
  await db.sectionVersion.createMany({ data });
}

const thin = (now = new Date()) => thinVersions(ctxOf(db, system, now));
async function left(sectionId: string): Promise<number[]> {
  const where = { sectionId, version: { gt: 1000 } };
  const rows = await db.sectionVersion.findMany({
    where,
    orderBy: { version: 'asc' },
    select: { version: true },
  });
  return rows.map(({ version }) => version - 1001);
}
const revision = (articleId: string, createdById: string, at: number, number: number) =>
  db.revision.create({
    data: {
      articleId,
      number,
      content: {},
      contentHash: 'a'.repeat(64),
      createdById,
      createdAt: new Date(at),
    },
    select: { id: true },
  });

/** The beginning of a quarter of an hour, so many days ago. */
const daysAgo = (days: number) => Math.floor((Date.now() - days * DAY) / QUARTER) * QUARTER;

describe('of a section that was written long ago', () => {
  test('the last version of each quarter of an hour stays, over a month', async () => {
    const { sectionId, writer } = await section();
    const saves = Array.from({ length: 28 }, (_, day) =>
      Array.from({ length: 60 }, (_, minute) => ({ at: daysAgo(30 - day) + minute * MINUTE, by: writer.id })),
    ).flat();
    await history(sectionId, saves);
    expect(await thin()).toEqual({ removed: 28 * 56 });
    expect(await left(sectionId)).toEqual(saves.map((_, at) => at).filter((at) => at % 15 === 14));
    expect(await lastEvent(db)).toMatchObject({
      ...{ type: 'section.versions_thinned', actorId: null, payload: { removed: 28 * 56 } },
    });
  });

  test('what stood at a submission stays, and the last of one person before another', async () => {
    const { sectionId, articleId, writer, other } = await section();
    const start = daysAgo(3);
    const by = (index: number) => (index === 4 || index === 5 ? other.id : writer.id);
    const saves = Array.from({ length: 9 }, (_, index) => ({ at: start + index * MINUTE, by: by(index) }));
    await history(sectionId, saves);
    await revision(articleId, writer.id, start + MINUTE + 30_000, 1);
    await thin();
    expect(await left(sectionId)).toEqual([1, 3, 5, 8]);
  });

  test('nothing of the last 24 hours goes', async () => {
    const { sectionId, writer } = await section();
    const saves = Array.from({ length: 9 }, (_, index) => ({
      at: Date.now() - DAY + (index + 5) * MINUTE,
      by: writer.id,
    }));
    await history(sectionId, saves);
    expect(await thin(new Date(Date.now() + 9 * DAY))).toEqual({ removed: 0 });
    expect(await eventTypes(db)).not.toContain('section.versions_thinned');
  });

  test('only the system and the administrator thin', async () => {
    const { writer } = await section();
    await expect(thinVersions(ctxOf(db, writer))).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('what is noted as it happens', () => {
  const kept = (sectionId: string) =>
    db.keptVersion.findMany({ where: { sectionId }, select: { version: true, reason: true } });

  test('the text that stood when a save met a conflict', async () => {
    const { sectionId, articleId, writer, version } = await section();
    const save = (text: string) =>
      saveSection(ctxOf(db, writer), {
        ...{ articleId, sectionId, baseVersion: version },
        headingLines: [],
        document: paragraphs(text),
      });
    await save('一稿');
    await expect(save('二稿')).rejects.toMatchObject({ reason: 'section_changed' });
    await expect(save('三稿')).rejects.toMatchObject({ reason: 'section_changed' });
    expect(await kept(sectionId)).toEqual([{ version: version + 1, reason: 'conflict' }]);
  });

  test('the text of a section that was restored', async () => {
    const { sectionId, articleId, writer, version } = await section();
    await removeSection(ctxOf(db, writer), { articleId, sectionId });
    await restoreSection(ctxOf(db, writer), { articleId, sectionId });
    expect(await kept(sectionId)).toEqual([{ version, reason: 'restore' }]);
  });
});

test('whatever the history, no version goes that the rule keeps, and all that may go goes', async () => {
  const { sectionId, articleId, writer, other } = await section();
  const start = daysAgo(20);
  const steps = fc.array(
    fc.record({
      wait: fc.integer({ min: 1, max: 400 }),
      other: fc.boolean(),
      mark: fc.integer({ min: 0, max: 9 }),
    }),
    { minLength: 1, maxLength: 60 },
  );
  let number = 0;
  await fc.assert(
    fc.asyncProperty(
      steps,
      fc.array(fc.integer({ min: 0, max: 9000 }), { maxLength: 3 }),
      async (list, submissions) => {
        await withoutRules('DELETE FROM "KeptVersion"');
        await withoutRules('DELETE FROM "SectionVersion" WHERE version > 1000');
        await withoutRules('DELETE FROM "Revision"');
        let at = start;
        const saves = list.map((step) => ({
          at: (at += step.wait * 1000),
          by: step.other ? other.id : writer.id,
        }));
        await history(sectionId, saves);
        const marked = list.flatMap(({ mark }, index) => (mark === 0 ? [index] : []));
        await db.keptVersion.createMany({
          data: marked.map((index) => ({ sectionId, version: index + 1001, reason: 'conflict' as const })),
        });
        for (const seconds of submissions)
          await revision(articleId, writer.id, start + seconds * 1000, ++number);
        await thin();
        const quarter = (time: number) => Math.floor(time / QUARTER);
        const expected = saves.flatMap((save, index) => {
          const next = saves[index + 1];
          const stood = (moment: number) => next && moment >= save.at - 15_000 && moment <= next.at + 15_000;
          const stays =
            !next ||
            next.by !== save.by ||
            quarter(next.at) !== quarter(save.at) ||
            marked.includes(index) ||
            submissions.some((seconds) => stood(start + seconds * 1000));
          return stays ? [index] : [];
        });
        const after = await left(sectionId);
        expect(expected.filter((index) => !after.includes(index))).toEqual([]);
        expect(after).toEqual(expected);
      },
    ),
    { numRuns: 40 },
  );
});
