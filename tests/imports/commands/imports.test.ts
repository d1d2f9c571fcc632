import { readFile } from 'node:fs/promises';
import { Paragraph } from 'docx';
import { beforeEach, describe, expect, test } from 'vitest';
import { createArticle } from '@/lib/articles/commands/create-article';
import { saveHead } from '@/lib/writing/commands/save-head';
import { saveSection } from '@/lib/writing/commands/save-section';
import { CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import { addToArticle } from '@/lib/imports/commands/add-to-article';
import { discardImport } from '@/lib/imports/commands/discard-import';
import { importFile } from '@/lib/imports/commands/import-file';
import { importPaste } from '@/lib/imports/commands/import-paste';
import { correctImport } from '@/lib/imports/commands/correct-import';
import { lookAtFlag } from '@/lib/imports/commands/look-at-flag';
import { lookAtImportFlag } from '@/lib/imports/commands/look-at-import-flag';
import { makeArticle } from '@/lib/imports/commands/make-article';
import { saveRows } from '@/lib/imports/commands/save-rows';
import { getImport } from '@/lib/imports/queries/get-import';
import { getImportMarks } from '@/lib/imports/queries/get-import-marks';
import { listImportFlags } from '@/lib/imports/queries/list-import-flags';
import { listImports } from '@/lib/imports/queries/list-imports';
import { listSameImports } from '@/lib/imports/queries/list-same-imports';
import { HEAD_FIELDS, listOpenArticles } from '@/lib/imports/queries/list-open-articles';
import { takeIn } from '@/lib/imports/take-in';
import { accountFor } from '@/lib/intake/account-for';
import { planOfRows } from '@/lib/intake/rows/plan-of-rows';
import { readPaste } from '@/lib/intake/read/read-paste';
import { changeKind } from '@/lib/intake/rows/change-kind';
import { proposeTopics } from '@/lib/intake/rows/propose-topics';
import { removeRow } from '@/lib/intake/rows/remove-row';
import type { Row } from '@/lib/intake/rows/row';
import { setTopics } from '@/lib/intake/rows/set-topics';
import { startHere } from '@/lib/intake/rows/start-here';
import { withTopics } from '@/lib/intake/rows/with-topics';
import { submissionFilePath } from '@/lib/submissions/files/file-path';
import { resetDb, testDb } from '../../support/database';
import { eventTypes, lastEvent } from '../../support/events';
import { pastedImport, SUMMARY } from '../../support/imports';
import { articleWithText, ctxOf, person } from '../../support/office';
import { leftOver, received } from '../../support/received-files';
import { writeDocx } from '../../support/write-docx';

const ABOUT_ENTERPRISES = [
  '同心向前 共绘新卷',
  '——2025年云溪区委统战部工作综述',
  '2025年，云溪区委统战部围绕中心、服务大局，各项工作取得新进展，为全区高质量发展汇聚了广泛力量。',
  '凝聚共识 筑牢根基',
  '全年举办活动四十二场，建成阵地六处，覆盖三千余人次，根基更加巩固。',
  '服务发展 汇聚力量',
  '走访民营企业三百一十二家，召开民营企业家座谈会十二场，协调解决民营企业用地、用工、融资难题八十六件。',
  '支持区工商联所属商会建设，民营经济发展环境持续优化，民营企业家信心不断增强。',
].join('\n');

const db = testDb();
beforeEach(() => resetDb());

const head = { bodyName: '云溪区委统战部', year: 2025 };
const writerCtx = async () => ({ ...ctxOf(db, await person(db, { roles: ['writer'] })), db });
const sectionsOf = (articleId: string) =>
  db.section.findMany({ where: { articleId, removedAt: null }, orderBy: { position: 'asc' } });

async function sent(fileName: string, bytes: Uint8Array) {
  const [file] = await received({ fileName, bytes });
  return { fileName, received: file?.received };
}

describe('bringing a file in', () => {
  test('it is planned, and kept as it came', async () => {
    const ctx = await writerCtx();
    const bytes = await writeDocx(SUMMARY.split('\n').map((line) => new Paragraph(line)));
    const { importId } = await importFile(ctx, await sent('综述.docx', bytes));

    const { rows, fileName } = await getImport(ctx, importId);
    expect(fileName).toBe('综述.docx');
    expect(rows.filter((row) => row.kind === 'headline').map((row) => row.text)).toContain(
      '同心向前 共绘新卷',
    );
    const { hash } = await db.import.findUniqueOrThrow({ where: { id: importId } });
    expect(await readFile(submissionFilePath(hash))).toEqual(bytes);
    expect(await lastEvent(db)).toMatchObject({ type: 'import.read', payload: { name: '综述.docx' } });
  });

  test('what its text does not say of it is kept with it', async () => {
    const ctx = await writerCtx();
    const gap = { kind: 'equation' as const, text: 'x', page: 2, at: 3 };
    const dropped = [{ text: '待核', reason: 'comment' as const }];
    const script = { start: 0, end: 1, script: 'superscript' as const };
    const source = { ...readPaste({ html: '', text: SUMMARY }), notes: [gap], dropped, scripts: [script] };
    const { importId } = await takeIn(ctx, source, { byteSize: 1, hash: '0'.repeat(64) });
    const { notes, scripts } = await getImport(ctx, importId);
    expect(notes).toEqual([gap, { kind: 'comment', text: '待核', page: null, at: null }]);
    expect(scripts).toEqual([script]);
  });

  test('one that cannot be read is named, and nothing of it stays', async () => {
    const ctx = await writerCtx();
    const refused = importFile(ctx, await sent('空.docx', Buffer.alloc(0)));
    await expect(refused).rejects.toMatchObject({ fileName: '空.docx', fields: { file: 'file_empty' } });
    expect(await db.import.count()).toBe(0);
  });

  test('one its sender gave up does not come in, though it was read', async () => {
    const ctx = await writerCtx();
    const signal = AbortSignal.abort();
    const file = { ...(await sent('综述.txt', Buffer.from(SUMMARY))), signal };
    await expect(importFile(ctx, file)).rejects.toMatchObject({ reason: 'malformed_request' });
    const source = readPaste({ html: '', text: SUMMARY });
    const late = takeIn(ctx, source, { byteSize: 1, hash: '0'.repeat(64) }, { signal });
    await expect(late).rejects.toMatchObject({ reason: 'malformed_request' });
    expect(await db.import.count()).toBe(0);
    expect(await eventTypes(db)).toEqual([]);
  });

  test('one larger than allowed is named', async () => {
    const refused = importFile(await writerCtx(), { fileName: '大.pdf', received: null });
    await expect(refused).rejects.toMatchObject({ fields: { file: 'file_too_large' } });
  });

  test('who does not write brings nothing in', async () => {
    const ctx = ctxOf(db, await person(db, { roles: ['reviewer'] }));
    const file = await sent('综述.txt', Buffer.from(SUMMARY));
    await expect(importFile(ctx, file)).rejects.toMatchObject({ reason: 'needs_writer' });
    await expect(importPaste(ctx, { html: '', text: SUMMARY })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await leftOver()).not.toEqual([]);
  });

  test('an empty paste is told', async () => {
    const refused = importPaste(await writerCtx(), { html: '<p> </p>', text: ' ' });
    await expect(refused).rejects.toMatchObject({ fields: { text: 'required' } });
  });

  test('a paste with signs the database cannot hold comes in', async () => {
    const { text, rows } = await pastedImport(await writerCtx(), `${SUMMARY}\n第一\0第二\ud800。`);
    expect(text).toContain('第一 第二\ufffd。');
    expect(rows.at(-1)?.text).toContain('\ufffd');
  });
});

describe('the same file brought in again', () => {
  test('says who brought it in before, when, and which article was made of it', async () => {
    const first = await writerCtx();
    const bytes = Buffer.from(SUMMARY);
    const before = await importFile(first, await sent('综述.txt', bytes));
    expect(before.same).toEqual([]);
    const { articleId } = await makeArticle(first, {
      ...{ importId: before.importId, version: 1, articleNumber: 0 },
      ...head,
    });

    const other = await writerCtx();
    const { same } = await importFile(other, await sent('另一个名字.txt', bytes));
    const at = first.now.toISOString();
    const article = { id: articleId, name: '同心向前 共绘新卷' };
    expect(same).toEqual([{ by: first.actor.displayName, at, importId: null, article }]);
    expect(await listSameImports(first, before.importId)).toMatchObject([{ importId: null, article: null }]);
  });

  test('is known as a paste of its text, its lines broken otherwise, and opened by whose it is', async () => {
    const ctx = await writerCtx();
    const { importId } = await importFile(ctx, await sent('综述.txt', Buffer.from(SUMMARY)));
    const pasted = await importPaste(ctx, { html: '', text: SUMMARY.replaceAll('\n', '\n\n　　') });
    expect(pasted.same).toMatchObject([{ importId, article: null }]);
    const edited = await importPaste(ctx, { html: '', text: SUMMARY.replace('四十二', '四十三') });
    expect(edited.same).toEqual([]);
  });

  test('is nothing another can ask of an import that is not theirs', async () => {
    const ctx = await writerCtx();
    const { id } = await pastedImport(ctx);
    await pastedImport(ctx);
    expect(await listSameImports(await writerCtx(), id)).toEqual([]);
  });
});

describe('an import', () => {
  test('is listed to the one who brought it in, and opened by nobody else', async () => {
    const ctx = await writerCtx();
    const { id } = await pastedImport(ctx);
    expect((await listImports(ctx)).imports).toMatchObject([
      { id, fileName: '', opening: expect.stringContaining('同心') },
    ]);
    const other = await writerCtx();
    expect((await listImports(other)).imports).toEqual([]);
    await expect(getImport(other, id)).rejects.toMatchObject({ reason: 'import' });
    await expect(discardImport(other, { importId: id })).rejects.toMatchObject({ reason: 'import' });
    await expect(saveRows(other, { importId: id, version: 1, rows: [] })).rejects.toMatchObject({
      reason: 'import',
    });
  });

  test('keeps how its rows were sorted', async () => {
    const ctx = await writerCtx();
    const { id, rows, version } = await pastedImport(ctx);
    const sorted = removeRow(rows, rows[1]?.id ?? '');
    expect(await saveRows(ctx, { importId: id, version, rows: sorted })).toMatchObject({ version: 2 });
    expect((await getImport(ctx, id)).rows).toEqual(sorted);
    expect(await lastEvent(db)).toMatchObject({ type: 'import.saved', payload: { version: 2 } });
  });

  describe('has its topics proposed anew', () => {
    const enterprise = 'economy-private-enterprise';
    const idsOf = (row: Row | undefined) => row?.topics?.map(({ topicId }) => topicId);

    /** Its second section, of enterprises, under the heading of the first. */
    async function joined() {
      const ctx = await writerCtx();
      await db.topic.create({ data: { id: enterprise, name: '民营经济' } });
      const { id, rows } = await pastedImport(ctx, ABOUT_ENTERPRISES);
      const [first, second] = rows.filter((row) => row.starts === 'section');
      if (!first || !second) expect.fail();
      const save = async (version: number, wanted: Row[]) => {
        const { topics } = await saveRows(ctx, { importId: id, version, rows: wanted });
        const stored = (await getImport(ctx, id)).rows;
        expect(withTopics(wanted, topics)).toEqual(stored);
        return { stored, topics };
      };
      return { rows, first, second, save };
    }

    test('where its text changed, and nowhere else', async () => {
      const { rows, first, second, save } = await joined();
      expect([idsOf(first), idsOf(second)]).toEqual([[], [enterprise]]);
      const { stored, topics } = await save(1, changeKind(rows, second.id, 'paragraph'));
      expect(Object.keys(topics)).toEqual([first.id]);
      expect(idsOf(stored.find(({ id }) => id === first.id))).toEqual([enterprise]);
      const back = await save(2, changeKind(stored, second.id, 'heading'));
      expect(idsOf(back.stored.find(({ id }) => id === first.id))).toEqual([]);
      expect(idsOf(back.stored.find(({ id }) => id === second.id))).toEqual([enterprise]);
      expect((await save(3, back.stored)).topics).toEqual({});
    });

    test('but not where a person named them, until they leave it to the scorer again', async () => {
      const { rows, first, second, save } = await joined();
      const named = setTopics(rows, first.id, ['other']);
      const { stored } = await save(1, changeKind(named, second.id, 'paragraph'));
      expect(idsOf(stored.find(({ id }) => id === first.id))).toEqual(['other']);
      const { topics } = await save(2, proposeTopics(stored, first.id));
      expect(topics[first.id]?.map(({ topicId }) => topicId)).toEqual([enterprise]);
    });

    test('and what was named by hand and undone is as before', async () => {
      const { rows, second, save } = await joined();
      await save(1, setTopics(rows, second.id, ['other']));
      expect((await save(2, rows)).topics).toEqual({});
    });

    test('also where the window had not yet heard of them', async () => {
      const { rows, first, second, save } = await joined();
      const changed = changeKind(rows, second.id, 'paragraph');
      await save(1, changed);
      const { topics } = await save(2, removeRow(changed, rows[0]?.id ?? ''));
      expect(topics[first.id]?.map(({ topicId }) => topicId)).toEqual([enterprise]);
    });

    test('not for an outlook, which has none', async () => {
      const { rows, second, save } = await joined();
      expect((await save(1, startHere(rows, second.id, 'outlook'))).topics).toEqual({ [second.id]: [] });
    });
  });

  test('reads a line made a byline: who, in which part, and no character is lost', async () => {
    const ctx = await writerCtx();
    const line = '云溪日报记者 王小五 通讯员 赵六';
    const { id, rows, text } = await pastedImport(ctx, `${SUMMARY}\n${line}`);
    const at = rows.findIndex((row) => row.text.includes('王小五'));
    const asText = changeKind(rows, rows[at]?.id ?? '', 'paragraph');
    const asByline = changeKind(asText, rows[at]?.id ?? '', 'byline');
    expect(asByline[at]?.byline).toMatchObject([{ role: 'text', name: line }]);
    await saveRows(ctx, { importId: id, version: 1, rows: asByline });
    const stored = (await getImport(ctx, id)).rows;
    expect(stored[at]?.byline).toMatchObject([
      { role: 'reporter', outlet: '云溪日报', name: '王小五' },
      { role: 'correspondent', name: '赵六' },
    ]);
    const account = accountFor(planOfRows(stored), { text });
    expect(account).toEqual({ missing: [], doubled: [], altered: [] });
  });

  test('takes no rows that lose, double or change a character', async () => {
    const ctx = await writerCtx();
    const { id, rows, version } = await pastedImport(ctx);
    const last = rows.slice(-1);
    const wrong = [
      rows.slice(1),
      [...rows, ...last.map((row) => ({ ...row, id: 'r999' }))],
      rows.map((row) => (row.kind === 'paragraph' ? { ...row, text: `${row.text}多` } : row)),
    ];
    for (const one of wrong) {
      await expect(saveRows(ctx, { importId: id, version, rows: one })).rejects.toMatchObject({
        fields: { rows: 'text_not_kept' },
      });
    }
  });

  test('sorted in two windows keeps the first, and tells the second', async () => {
    const ctx = await writerCtx();
    const { id, rows, version } = await pastedImport(ctx);
    await saveRows(ctx, { importId: id, version, rows: removeRow(rows, rows[0]?.id ?? '') });
    await expect(saveRows(ctx, { importId: id, version, rows })).rejects.toMatchObject({
      code: 'conflict',
      reason: 'import_changed',
    });
    const stale = { importId: id, version, articleNumber: 0, ...head };
    await expect(makeArticle(ctx, stale)).rejects.toMatchObject({ reason: 'import_changed' });
  });

  test('can be discarded', async () => {
    const ctx = await writerCtx();
    const { id } = await pastedImport(ctx);
    await discardImport(ctx, { importId: id });
    expect(await db.import.count()).toBe(0);
    expect(await eventTypes(db)).toEqual(['import.read', 'import.discarded']);
  });
});

describe('making an article of an import', () => {
  test('its heading, byline, sections, photos and text stand in the article', async () => {
    const ctx = await writerCtx();
    const { id, version } = await pastedImport(ctx);
    const { articleId } = await makeArticle(ctx, { importId: id, version, articleNumber: 0, ...head });

    const article = await db.article.findUniqueOrThrow({ where: { id: articleId } });
    expect(article).toMatchObject({
      ...head,
      headline: ['同心向前 共绘新卷'],
      byline: [
        { role: 'reporter', outlet: '', name: '张小北' },
        { role: 'correspondent', outlet: '', name: '李三' },
      ],
    });
    const sections = await sectionsOf(articleId);
    expect(sections.map(({ role, headingLines }) => [role, headingLines])).toEqual([
      ['lead', []],
      ['body', ['凝聚共识 筑牢根基']],
      ['body', ['服务发展 汇聚力量']],
    ]);
    expect(JSON.stringify(sections[1]?.document)).toContain('"credit":"张小北"');
    expect(sections[2]?.plainText).toContain('三百一十二家');
    expect(await db.import.findFirst()).toMatchObject({ articleId, madeAt: expect.any(Date) });
    expect(await lastEvent(db)).toMatchObject({ type: 'import.made', subjectId: id });
  });

  test('its marks are put in order where that is asked, and the import goes on saying what the file says', async () => {
    const ctx = await writerCtx();
    const text = SUMMARY.replaceAll('，', ',').replace('基础更加', '"基础"更加');
    const { id, version } = await pastedImport(ctx, text);
    const made = { importId: id, version, articleNumber: 0, ...head };
    const asIs = await makeArticle(ctx, made);
    const tidied = await makeArticle(ctx, { ...made, tidy: ['marks'] });

    const [, before] = await sectionsOf(asIs.articleId);
    const [lead, after] = await sectionsOf(tidied.articleId);
    expect(before?.plainText).toContain('四十二场,建成');
    expect(lead?.plainText).toContain('围绕中心、服务大局，各项工作');
    expect(after?.plainText).toContain('四十二场，建成');
    expect(after?.plainText).toContain('"基础"');
    const { rows } = await getImport(ctx, id);
    expect(rows.some((row) => row.text.includes('四十二场,建成'))).toBe(true);
  });

  test('topics are proposed by the office’s own words', async () => {
    const ctx = await writerCtx();
    const cues = ['主题宣讲', '同心教育基地'].map((text) => ({ text, folded: text, weight: 3 }));
    await db.topic.create({ data: { id: 'talks', name: '宣讲', cues: { create: cues } } });
    const { rows } = await pastedImport(ctx);
    const topics = rows.flatMap((row) => row.topics ?? []);
    expect(topics.map(({ topicId }) => topicId)).toEqual(['talks']);
  });

  test('topics the office does not have are left out', async () => {
    const ctx = await writerCtx();
    await db.topic.create({ data: { id: 'known', name: '已有' } });
    const { id, rows, version } = await pastedImport(ctx);
    const named = rows.map((row) =>
      row.starts === 'section'
        ? {
            ...row,
            topicsByHand: true as const,
            topics: ['known', 'unknown'].map((topicId) => ({ topicId, score: 1, cues: [] })),
          }
        : row,
    );
    await saveRows(ctx, { importId: id, version, rows: named });
    const { articleId } = await makeArticle(ctx, { importId: id, version: 2, articleNumber: 0, ...head });
    expect((await sectionsOf(articleId)).map((section) => section.topicIds)).toEqual([
      [],
      ['known'],
      ['known'],
    ]);
  });

  test('a heading of too many lines is told, and no article is begun', async () => {
    const ctx = await writerCtx();
    const { id, rows, version } = await pastedImport(ctx, `${SUMMARY}\n一行\n二行\n三行\n四行`);
    const wrong = rows.reduce(
      (before, row) => (/^[一二三四]行$/.test(row.text) ? changeKind(before, row.id, 'headline') : before),
      rows,
    );
    await saveRows(ctx, { importId: id, version, rows: wrong });
    const refused = makeArticle(ctx, { importId: id, version: 2, articleNumber: 0, ...head });
    await expect(refused).rejects.toMatchObject({ fields: { 'heading.headline': 'too_many_lines' } });
    expect(await db.article.count()).toBe(0);
  });

  test('an article the import does not hold cannot be made', async () => {
    const ctx = await writerCtx();
    const { id, version } = await pastedImport(ctx);
    const refused = makeArticle(ctx, { importId: id, version, articleNumber: 7, ...head });
    await expect(refused).rejects.toMatchObject({ fields: { articleNumber: 'invalid' } });
  });

  test('its sections can join an article that is there, before its outlook', async () => {
    const ctx = await writerCtx();
    const { id, version } = await pastedImport(ctx);
    const { articleId } = await articleWithText(db, ctx.actor.kind === 'person' ? ctx.actor : expect.fail());
    await addToArticle(ctx, { importId: id, version, articleNumber: 0, articleId });
    const sections = await sectionsOf(articleId);
    expect(sections.map(({ role }) => role)).toEqual([
      'lead',
      'body',
      'body',
      'body',
      'body',
      'body',
      'outlook',
    ]);
    expect(sections[3]?.plainText).toContain('围绕中心');
  });

  test('its lead fills the one that is still empty, and nothing above the text is touched', async () => {
    const ctx = await writerCtx();
    const { articleId, sectionIds } = await createArticle(ctx, { ...head, from: { kind: 'empty' } });
    expect(await listOpenArticles(ctx)).toMatchObject([
      { id: articleId, lead: 'empty', outlook: 'empty', emptyHead: HEAD_FIELDS },
    ]);
    const { id, version } = await pastedImport(ctx);
    await addToArticle(ctx, { importId: id, version, articleNumber: 0, articleId });
    const [lead, ...rest] = await sectionsOf(articleId);
    expect(lead).toMatchObject({ id: sectionIds[0], role: 'lead', version: 2 });
    expect(lead?.plainText).toContain('围绕中心');
    expect(rest.map(({ role }) => role)).toEqual(['body', 'body', 'body', 'outlook']);
    expect(await db.article.findFirst()).toMatchObject({ headline: [], byline: [], headVersion: 1 });
    expect((await listOpenArticles(ctx))[0]).toMatchObject({ lead: 'written', outlook: 'empty' });
    expect(await listOpenArticles(await writerCtx())).toEqual([]);
  });

  test('a lead that has a heading or a picture is not empty', async () => {
    const ctx = await writerCtx();
    const { articleId, sectionIds } = await createArticle(ctx, { ...head, from: { kind: 'empty' } });
    const [sectionId] = sectionIds;
    const document = {
      schemaVersion: CURRENT_SCHEMA_VERSION,
      doc: { type: 'doc', content: [{ type: 'paragraph' }] },
    };
    await saveSection(ctx, { articleId, sectionId, baseVersion: 1, headingLines: ['开篇'], document });
    const { id, version } = await pastedImport(ctx);
    await addToArticle(ctx, { importId: id, version, articleNumber: 0, articleId });
    const sections = await sectionsOf(articleId);
    expect(sections[0]).toMatchObject({ id: sectionId, headingLines: ['开篇'], plainText: '' });
    expect(sections.find(({ plainText }) => plainText.includes('围绕中心'))?.role).toBe('body');
  });

  test('where the writer wants it, what is empty above the text is filled, and nothing else', async () => {
    const ctx = await writerCtx();
    const { articleId } = await createArticle(ctx, { ...head, from: { kind: 'empty' } });
    const heading = { kicker: [], headline: ['已定的主题'], subhead: '', seriesLabel: '' };
    await saveHead(ctx, { articleId, baseVersion: 1, ...head, heading, byline: [] });
    const { id, version } = await pastedImport(ctx);
    await addToArticle(ctx, { importId: id, version, articleNumber: 0, articleId, withHead: true });
    expect(await db.article.findFirst()).toMatchObject({
      ...head,
      headline: ['已定的主题'],
      subhead: expect.stringContaining('2025年云溪区委统战部工作综述'),
      byline: [{ name: '张小北' }, { name: '李三' }],
    });
  });

  test("another's article stays as it is", async () => {
    const ctx = await writerCtx();
    const { id, version } = await pastedImport(ctx);
    const { articleId } = await articleWithText(db, await person(db, { roles: ['writer'] }));
    const refused = addToArticle(ctx, { importId: id, version, articleNumber: 0, articleId });
    await expect(refused).rejects.toMatchObject({ reason: 'not_on_article' });
    expect(await sectionsOf(articleId)).toHaveLength(4);
  });
});

describe('what an import is doubtful of', () => {
  const DOUBTFUL = SUMMARY.replace('各项工作', '持续推进推进各项工作').replace(
    '走访民营企业',
    '走访走访民营企业',
  );
  const doubtful = async (ctx: Awaited<ReturnType<typeof writerCtx>>) => {
    const opened = await pastedImport(ctx, DOUBTFUL);
    expect(opened.flags.map(({ kind, text }) => [kind, text])).toEqual([
      ['doubled_word', '推进推进'],
      ['doubled_word', '走访走访'],
    ]);
    return opened;
  };
  const wanted = ({ id }: { id: string }) => ({ importId: id, version: 1, articleNumber: 0 });
  const at = (words: string) => ({
    start: DOUBTFUL.indexOf(words),
    end: DOUBTFUL.indexOf(words) + words.length,
  });

  test('is ticked off and on again, and stays so without touching the rows', async () => {
    const ctx = await writerCtx();
    const { id } = await doubtful(ctx);
    await lookAtFlag(ctx, { importId: id, flag: 1, isLooked: true });
    expect(await lastEvent(db)).toMatchObject({ type: 'import.flag_looked', payload: { looked: true } });
    await lookAtFlag(ctx, { importId: id, flag: 0, isLooked: true });
    await lookAtFlag(ctx, { importId: id, flag: 1, isLooked: false });
    expect(await getImport(ctx, id)).toMatchObject({ looked: [0], version: 1 });
    expect(await getImportMarks(ctx, id)).toEqual({ looked: [0], corrections: [] });
    const none = lookAtFlag(ctx, { importId: id, flag: 9, isLooked: true });
    await expect(none).rejects.toMatchObject({ fields: { flag: 'invalid' } });
    const other = await writerCtx();
    const another = lookAtFlag(other, { importId: id, flag: 0, isLooked: false });
    await expect(another).rejects.toMatchObject({ code: 'not_found' });
    await expect(getImportMarks(other, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is corrected in the article alone: every character of the source is kept', async () => {
    const ctx = await writerCtx();
    const opened = await doubtful(ctx);
    const correct = { importId: opened.id, flag: 0, correction: { ...at('推进推进'), text: '推进' } };
    const marks = await correctImport(ctx, correct);
    expect(marks).toEqual({ looked: [0], corrections: [{ flag: 0, ...correct.correction }] });
    const { rows, text, version } = await getImport(ctx, opened.id);
    expect({ rows, text, version }).toEqual({ rows: opened.rows, text: DOUBTFUL, version: 1 });
    await saveRows(ctx, { importId: opened.id, version, rows: removeRow(rows, rows.at(-1)?.id ?? '') });

    const { articleId } = await makeArticle(ctx, { ...wanted(opened), version: 2, ...head });
    const written = (await sectionsOf(articleId)).map(({ plainText }) => plainText).join('\n');
    expect(written).toContain('持续推进各项工作');
    expect(written).not.toContain('推进推进');
  });

  test('is taken back to what the source says', async () => {
    const ctx = await writerCtx();
    const { id } = await doubtful(ctx);
    const correction = { ...at('推进推进'), text: '推进' };
    await correctImport(ctx, { importId: id, flag: 0, correction });
    expect(await correctImport(ctx, { importId: id, flag: 0, correction: null })).toMatchObject({
      corrections: [],
    });
  });

  test.each([
    ['nothing', '　 ', { 'correction.text': 'required' }],
    ['more than two hundred signs', '字'.repeat(201), { 'correction.text': 'too_long' }],
  ])('is not corrected to %s', async (_, text, fields) => {
    const ctx = await writerCtx();
    const { id } = await doubtful(ctx);
    const refused = correctImport(ctx, { importId: id, flag: 0, correction: { ...at('推进推进'), text } });
    await expect(refused).rejects.toMatchObject({ fields });
  });

  test('is corrected at its own place, apart from the others', async () => {
    const ctx = await writerCtx();
    const { id } = await doubtful(ctx);
    await correctImport(ctx, { importId: id, flag: 0, correction: { ...at('推进推进'), text: '推进' } });
    const elsewhere = { importId: id, flag: 1, correction: { ...at('推进推进'), text: '走访' } };
    await expect(correctImport(ctx, elsewhere)).rejects.toMatchObject({ fields: { text: 'invalid' } });
  });

  test('stays with the article until one of its writers has looked at it', async () => {
    const ctx = await writerCtx();
    const opened = await doubtful(ctx);
    await lookAtFlag(ctx, { importId: opened.id, flag: 0, isLooked: true });
    const { articleId } = await makeArticle(ctx, { ...wanted(opened), ...head });
    const [section] = (await sectionsOf(articleId)).filter(({ plainText }) => plainText.includes('走访走访'));
    const [flag, ...more] = await listImportFlags(ctx, articleId);
    expect(more).toEqual([]);
    expect(flag).toMatchObject({
      ...{
        kind: 'doubled_word',
        sectionId: section?.id,
        before: '',
        text: '走访走访',
        after: '民营企业三百一十二家，协',
      },
    });

    const contributor = ctxOf(db, await person(db, { roles: ['contributor'] }));
    expect(await listImportFlags(contributor, articleId)).toEqual([]);
    const flagId = flag?.id ?? '';
    await expect(lookAtImportFlag(await writerCtx(), { flagId })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await lookAtImportFlag(ctx, { flagId });
    expect(await listImportFlags(ctx, articleId)).toEqual([]);
    expect(await lastEvent(db)).toMatchObject({ type: 'import.flag_looked', payload: { text: '走访走访' } });
  });

  test('goes to an article that is added to, without what is left above its text', async () => {
    const ctx = await writerCtx();
    const { id } = await pastedImport(ctx, `同心同心 共绘新卷\n${DOUBTFUL.split('\n').slice(1).join('\n')}`);
    const { articleId } = await createArticle(ctx, { ...head, from: { kind: 'empty' } });
    await addToArticle(ctx, { importId: id, version: 1, articleNumber: 0, articleId });
    const texts = (await listImportFlags(ctx, articleId)).map(({ text }) => text);
    expect(texts).toEqual(['推进推进', '走访走访']);
  });
});
