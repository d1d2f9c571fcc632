import { beforeEach, describe, expect, test } from 'vitest';
import { mergeSections } from '@/lib/writing/commands/merge-sections';
import { saveSection } from '@/lib/writing/commands/save-section';
import { separateSections } from '@/lib/writing/commands/separate-sections';
import { splitSection } from '@/lib/writing/commands/split-section';
import { articleWithText, ctxOf, paragraphs, person } from '../../support/office';
import { resetDb, testDb } from '../../support/database';

const db = testDb();
beforeEach(() => resetDb());

async function draft() {
  const writer = await person(db, { roles: ['writer'] });
  const { articleId, sectionIds } = await articleWithText(db, writer, {
    sections: [
      { role: 'lead', texts: ['导语。'] },
      { headingLines: ['第一章'], texts: ['甲乙丙丁', '戊己庚辛'] },
      { headingLines: ['第二章', '续'], texts: ['子丑寅卯'] },
    ],
  });
  const [lead = '', first = '', second = ''] = sectionIds;
  const pin = (sectionId: string, quote: string, anchorStart: number) =>
    db.comment.create({
      data: {
        articleId,
        sectionId,
        authorId: writer.id,
        text: '?',
        quote,
        anchorStart,
        anchorEnd: anchorStart + quote.length,
      },
    });
  return { ctx: ctxOf(db, writer), writer, articleId, lead, first, second, pin };
}

const sectionsOf = (articleId: string) =>
  db.section.findMany({ where: { articleId, removedAt: null }, orderBy: { position: 'asc' } });
const comment = (id: string) => db.comment.findUniqueOrThrow({ where: { id } });
const lastEvent = () => db.event.findFirstOrThrow({ orderBy: { seq: 'desc' } });

describe('splitting', () => {
  // In front of 庚: paragraph 1 is 6 units long, one opens paragraph 2, two are behind 戊己.
  const position = 9;

  test('cuts the text at the cursor; the second half follows with its own heading and the same topics', async () => {
    const { ctx, articleId, lead, first, second } = await draft();
    await db.section.update({ where: { id: first }, data: { topicIds: ['ethnic-affairs'] } });
    const headingLines = ['新章'];
    const split = await splitSection(ctx, {
      articleId,
      sectionId: first,
      baseVersion: 2,
      position,
      headingLines,
    });

    const sections = await sectionsOf(articleId);
    expect(sections.map((section) => section.id)).toEqual([lead, first, split.newSection.id, second]);
    expect(sections[1]).toMatchObject({ headingLines: ['第一章'], plainText: '甲乙丙丁\n戊己', version: 3 });
    expect(sections[2]).toMatchObject({
      headingLines,
      plainText: '庚辛',
      topicIds: ['ethnic-affairs'],
      version: 1,
      role: 'body',
    });
    expect(await lastEvent()).toMatchObject({ type: 'section.split', subjectId: first });
  });

  test('pinned comments go with their passage, answers with their comment', async () => {
    const { ctx, writer, articleId, first, pin } = await draft();
    const left = await pin(first, '乙丙', 1);
    const across = await pin(first, '己庚', 6);
    const right = await pin(first, '庚辛', 7);
    const answer = await db.comment.create({
      data: { articleId, sectionId: first, parentId: right.id, authorId: writer.id, text: '已改' },
    });
    const { newSection } = await splitSection(ctx, { articleId, sectionId: first, baseVersion: 2, position });

    expect(await comment(left.id)).toMatchObject({ sectionId: first, anchorStart: 1, anchorEnd: 3 });
    expect(await comment(across.id)).toMatchObject({ sectionId: first, anchorStart: 6, anchorEnd: 7 });
    expect(await comment(right.id)).toMatchObject({ sectionId: newSection.id, anchorStart: 0, anchorEnd: 2 });
    expect(await comment(answer.id)).toMatchObject({ sectionId: newSection.id });
  });

  test('the second half of a lead is a body section', async () => {
    const { ctx, articleId, lead } = await draft();
    const { newSection } = await splitSection(ctx, {
      articleId,
      sectionId: lead,
      baseVersion: 2,
      position: 3,
    });
    expect(await db.section.findUniqueOrThrow({ where: { id: newSection.id } })).toMatchObject({
      role: 'body',
    });
  });

  test('is refused when the text changed meanwhile', async () => {
    const { ctx, articleId, first } = await draft();
    const document = paragraphs('短');
    await saveSection(ctx, { articleId, sectionId: first, baseVersion: 2, headingLines: [], document });
    await expect(
      splitSection(ctx, { articleId, sectionId: first, baseVersion: 2, position }),
    ).rejects.toMatchObject({ reason: 'section_changed', details: { theirs: { version: 3 } } });
    expect(await sectionsOf(articleId)).toHaveLength(3);
  });

  test('a position outside the text is refused', async () => {
    const { ctx, articleId, first } = await draft();
    const input = { articleId, sectionId: first, baseVersion: 2, position: 999 };
    await expect(splitSection(ctx, input)).rejects.toMatchObject({ fields: { position: 'invalid' } });
  });
});

describe('merging with the next', () => {
  const versions = { baseVersion: 2, nextBaseVersion: 2 };

  test('joins the texts; the heading of the second stays as a run-in subhead', async () => {
    const { ctx, articleId, lead, first, second } = await draft();
    await db.section.update({ where: { id: first }, data: { topicIds: ['livelihood'], targetLength: 300 } });
    await db.section.update({
      where: { id: second },
      data: { topicIds: ['other', 'livelihood'], targetLength: 200 },
    });
    await mergeSections(ctx, { articleId, sectionId: first, nextSectionId: second, ...versions });

    const sections = await sectionsOf(articleId);
    expect(sections.map((section) => section.id)).toEqual([lead, first]);
    expect(sections[1]).toMatchObject({
      headingLines: ['第一章'],
      plainText: '甲乙丙丁\n戊己庚辛\n第二章 续\n子丑寅卯',
      topicIds: ['livelihood', 'other'],
      targetLength: 500,
      version: 3,
    });
    expect(await lastEvent()).toMatchObject({ type: 'section.merged', subjectId: first });
  });

  test('the comments of the second follow their passages', async () => {
    const { ctx, articleId, first, second, pin } = await draft();
    const kept = await pin(first, '甲乙', 0);
    const moved = await pin(second, '寅卯', 2);
    await mergeSections(ctx, { articleId, sectionId: first, nextSectionId: second, ...versions });
    expect(await comment(kept.id)).toMatchObject({ sectionId: first, anchorStart: 0, anchorEnd: 2 });
    const anchorStart = '甲乙丙丁\n戊己庚辛\n第二章 续\n子丑'.length;
    expect(await comment(moved.id)).toMatchObject({
      sectionId: first,
      anchorStart,
      anchorEnd: anchorStart + 2,
    });
  });

  test('into an empty section takes heading and text over as they are', async () => {
    const { ctx, articleId, first, second } = await draft();
    const document = paragraphs('');
    await saveSection(ctx, { articleId, sectionId: first, baseVersion: 2, headingLines: [], document });
    const input = { articleId, sectionId: first, nextSectionId: second, baseVersion: 3, nextBaseVersion: 2 };
    await mergeSections(ctx, input);
    expect((await sectionsOf(articleId))[1]).toMatchObject({
      headingLines: ['第二章', '续'],
      plainText: '子丑寅卯',
    });
  });

  test('is refused when either text changed meanwhile', async () => {
    const { ctx, articleId, first, second } = await draft();
    const document = paragraphs('别人改的');
    await saveSection(ctx, { articleId, sectionId: second, baseVersion: 2, headingLines: [], document });
    const input = { articleId, sectionId: first, nextSectionId: second, ...versions };
    await expect(mergeSections(ctx, input)).rejects.toMatchObject({
      reason: 'section_changed',
      details: { theirs: { id: second, version: 3 } },
    });
    expect(await sectionsOf(articleId)).toHaveLength(3);
    await saveSection(ctx, { articleId, sectionId: first, baseVersion: 2, headingLines: [], document });
    await expect(mergeSections(ctx, { ...input, nextBaseVersion: 3 })).rejects.toMatchObject({
      details: { theirs: { id: first } },
    });
  });

  test('is refused with a section that does not follow', async () => {
    const { ctx, articleId, lead, second } = await draft();
    const input = { articleId, sectionId: lead, nextSectionId: second, ...versions };
    await expect(mergeSections(ctx, input)).rejects.toMatchObject({ reason: 'structure_changed' });
  });
});

describe('merging directly after a split', () => {
  const position = 9;
  const split = async () => {
    const { ctx, articleId, first } = await draft();
    const { newSection } = await splitSection(ctx, { articleId, sectionId: first, baseVersion: 2, position });
    const merge = (versions: { baseVersion: number; nextBaseVersion: number }) =>
      mergeSections(ctx, { articleId, sectionId: first, nextSectionId: newSection.id, ...versions });
    const textOf = async () => (await sectionsOf(articleId))[1]?.plainText;
    return { ctx, articleId, first, newId: newSection.id, merge, textOf };
  };

  test('gives the paragraph back whole', async () => {
    const { merge, textOf } = await split();
    await merge({ baseVersion: 3, nextBaseVersion: 1 });
    expect(await textOf()).toBe('甲乙丙丁\n戊己庚辛');
  });

  test('gives it back whole also when something else was written meanwhile', async () => {
    const { ctx, articleId, first, merge, textOf } = await split();
    const document = paragraphs('甲乙丙丁之外', '戊己');
    await saveSection(ctx, { articleId, sectionId: first, baseVersion: 3, headingLines: [], document });
    await merge({ baseVersion: 4, nextBaseVersion: 1 });
    expect(await textOf()).toBe('甲乙丙丁之外\n戊己庚辛');
  });

  test('makes two paragraphs where the text at the seam was changed', async () => {
    const { ctx, articleId, newId, merge, textOf } = await split();
    const document = paragraphs('庚辛和壬');
    await saveSection(ctx, { articleId, sectionId: newId, baseVersion: 1, headingLines: [], document });
    await merge({ baseVersion: 3, nextBaseVersion: 2 });
    expect(await textOf()).toBe('甲乙丙丁\n戊己\n庚辛和壬');
  });

  test('keeps a heading written between them', async () => {
    const { ctx, articleId, newId, merge, textOf } = await split();
    const document = paragraphs('庚辛');
    await saveSection(ctx, { articleId, sectionId: newId, baseVersion: 1, headingLines: ['新'], document });
    await merge({ baseVersion: 3, nextBaseVersion: 2 });
    expect(await textOf()).toBe('甲乙丙丁\n戊己\n新\n庚辛');
  });
});

describe('taking a merge back', () => {
  async function merged() {
    const made = await draft();
    const { ctx, articleId, first, second, pin } = made;
    await db.section.update({ where: { id: first }, data: { targetLength: 300 } });
    await db.section.update({ where: { id: second }, data: { targetLength: 200 } });
    const kept = await pin(first, '甲乙', 0);
    const pinned = await pin(second, '寅卯', 2);
    const { authorId } = kept;
    const whole = await db.comment.create({
      data: { articleId, sectionId: second, authorId, text: '整章' },
    });
    const before = await sectionsOf(articleId);
    const input = { articleId, sectionId: first, nextSectionId: second, baseVersion: 2, nextBaseVersion: 2 };
    const { given, details } = await mergeSections(ctx, input);
    const separate = (changes: object = {}) =>
      separateSections(ctx, {
        articleId,
        sectionId: first,
        baseVersion: 3,
        nextSectionId: second,
        text: { headingLines: ['第一章'], document: paragraphs('甲乙丙丁', '戊己庚辛') },
        details: { changes: { targetLength: 300 }, seen: { targetLength: details.targetLength } },
        given,
        ...changes,
      });
    return { ...made, before, separate, comments: { kept, pinned, whole } };
  }

  test('brings back both sections with their texts, details and comments', async () => {
    const { articleId, before, separate, comments } = await merged();
    const { sectionIds } = await separate();
    const now = await sectionsOf(articleId);
    expect(sectionIds).toEqual(before.map(({ id }) => id));
    const content = ({
      id,
      headingLines,
      document,
      plainText,
      targetLength,
      mergedIntoId,
    }: (typeof now)[number]) => ({
      id,
      headingLines,
      document,
      plainText,
      targetLength,
      mergedIntoId,
    });
    expect(now.map(content)).toEqual(before.map(content));
    for (const { id, sectionId, anchorStart, anchorEnd } of Object.values(comments)) {
      expect(await comment(id)).toMatchObject({ sectionId, anchorStart, anchorEnd });
    }
    expect(await lastEvent()).toMatchObject({ type: 'section.separated' });
  });

  test('is refused where the text changed since, and changes nothing', async () => {
    const { articleId, separate } = await merged();
    await expect(separate({ baseVersion: 2 })).rejects.toMatchObject({ reason: 'section_changed' });
    expect(await sectionsOf(articleId)).toHaveLength(2);
  });

  test('is refused for a section that was merged nowhere, to strangers and in review', async () => {
    const { ctx, articleId, lead, separate } = await merged();
    await expect(separate({ nextSectionId: lead })).rejects.toMatchObject({ code: 'not_found' });
    const stranger = ctxOf(db, await person(db, { roles: ['writer'] }));
    const input = {
      articleId,
      sectionId: lead,
      baseVersion: 2,
      nextSectionId: lead,
      text: { headingLines: [], document: paragraphs('') },
      details: { changes: {}, seen: {} },
      given: { commentIds: [], requestIds: [] },
    };
    await expect(separateSections(stranger, input)).rejects.toMatchObject({ code: 'forbidden' });
    await db.article.update({ where: { id: articleId }, data: { status: 'in_review' } });
    await expect(separateSections(ctx, input)).rejects.toMatchObject({ code: 'not_possible' });
  });
});

test('both are refused to who is not on the article, and while it is in review', async () => {
  const { ctx, articleId, first, second } = await draft();
  const stranger = ctxOf(db, await person(db, { roles: ['writer'] }));
  const split = { articleId, sectionId: first, baseVersion: 2, position: 3 };
  const merge = { articleId, sectionId: first, nextSectionId: second, baseVersion: 2, nextBaseVersion: 2 };
  await expect(splitSection(stranger, split)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(mergeSections(stranger, merge)).rejects.toMatchObject({ code: 'forbidden' });
  await db.article.update({ where: { id: articleId }, data: { status: 'in_review' } });
  await expect(splitSection(ctx, split)).rejects.toMatchObject({ code: 'not_possible' });
  await expect(mergeSections(ctx, merge)).rejects.toMatchObject({ code: 'not_possible' });
});
