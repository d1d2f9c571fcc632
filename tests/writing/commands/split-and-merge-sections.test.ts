import { beforeEach, describe, expect, test } from 'vitest';
import { mergeSections } from '@/lib/writing/commands/merge-sections';
import { saveSection } from '@/lib/writing/commands/save-section';
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
