import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addComment } from '@/lib/comments/commands/add-comment';
import type { Actor, Role } from '@/lib/domain/permissions/roles';
import { ROLES } from '@/lib/domain/permissions/roles';
import { checkDeskIndex, rebuildDeskIndex } from '@/lib/finding/index-all';
import { indexChanged } from '@/lib/finding/index-texts';
import { searchDesk, DESK_SHELVES, type DeskFilter } from '@/lib/finding/queries/search-desk';
import { runIndexer } from '@/lib/finding/run-indexer';
import { foldForSearch } from '@/lib/search/fold-for-search';
import { searchable } from '@/lib/search/searchable';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { ownerDb, resetDb, testDb } from '../../support/database';
import { newsroom, submit, type Newsroom } from '../../support/newsroom';
import { articleWithText, ctxOf } from '../../support/office';
import { revise } from '../../support/revise';
import { withoutRules } from '../../support/without-rules';
import { ask, DUE, seasonOffice, type SeasonOffice } from '../../support/season';

const db = testDb();
const nobody = () => {};
let room: Newsroom;

beforeEach(async () => {
  await resetDb();
  room = await newsroom(db);
});

const search = async (actor: Actor, filter: DeskFilter) => {
  await indexChanged(db, null);
  return searchDesk({ db, actor }, filter);
};

/** What was found, as shelf and kind of each text. */
async function found(actor: Actor, filter: DeskFilter): Promise<string[]> {
  const result = await search(actor, filter);
  return (result?.hits ?? [])
    .flatMap(({ shelf, places }) => places.map(({ name }) => `${shelf}/${name.kind}`))
    .sort();
}

/** An article of a season with a word of its own in each of its texts, a submission with a file among them. */
async function officeWithWords() {
  const office = await seasonOffice(db);
  const { writer, articleId, sectionIds, departmentId } = office;
  const [, first = '', second = ''] = sectionIds;
  await revise(db, writer, first, '走访企业，解决难题四百八十一个，全称星火词。');
  await ownerDb().section.update({ where: { id: first }, data: { departmentId, topicIds: ['economy'] } });
  await submit(db, writer, articleId);
  await addComment(ctxOf(db, room.first), { articleId, sectionId: null, text: '星火词的口径是什么？' });
  const requestId = await ask(db, office, departmentId, [first]);
  const { id: submissionId } = await db.submission.create({
    data: {
      requestId,
      sectionId: first,
      text: '我局的星火词材料。',
      contributorName: '何苗',
      submittedAt: DUE,
      files: {
        create: {
          position: 0,
          kind: 'document',
          fileName: '材料.docx',
          byteSize: 10,
          hash: '0'.repeat(64),
          text: '附件里也有星火词。',
        },
      },
    },
    select: { id: true },
  });
  return { ...office, first, second, requestId, submissionId };
}

const EVERYTHING = [
  'comments/comment',
  'drafts/section',
  'material/file',
  'material/submission',
  'revisions/revision',
];
const OF_THE_DEPARTMENT = ['drafts/section', 'material/file', 'material/submission'];

describe('who finds what', () => {
  const states: {
    state: string;
    change: (office: Awaited<ReturnType<typeof officeWithWords>>) => Promise<unknown>;
    office: string[];
    liaison: string[];
  }[] = [
    ...(['drafting', 'in_review', 'changes_requested', 'approved'] as const).map((status) => ({
      state: status,
      change: ({ articleId }: SeasonOffice) =>
        withoutRules(`UPDATE "Article" SET status = '${status}' WHERE id = '${articleId}'`),
      office: EVERYTHING,
      liaison: OF_THE_DEPARTMENT,
    })),
    {
      state: 'archived',
      change: ({ articleId }) =>
        withoutRules(
          `UPDATE "Article" SET status = 'drafting', "archivedAt" = now() WHERE id = '${articleId}'`,
        ),
      office: EVERYTHING,
      liaison: ['material/file', 'material/submission'],
    },
    {
      state: 'in the bin',
      change: ({ articleId }) =>
        withoutRules(
          `UPDATE "Article" SET status = 'drafting', "deletedAt" = now() WHERE id = '${articleId}'`,
        ),
      office: ['material/file', 'material/submission'],
      liaison: ['material/file', 'material/submission'],
    },
    {
      state: 'section removed',
      change: ({ first }) => withoutRules(`UPDATE "Section" SET "removedAt" = now() WHERE id = '${first}'`),
      office: EVERYTHING.filter((text) => text !== 'drafts/section'),
      liaison: ['material/file', 'material/submission'],
    },
    {
      state: 'request cancelled',
      change: ({ requestId }) =>
        withoutRules(`UPDATE "MaterialRequest" SET "cancelledAt" = now() WHERE id = '${requestId}'`),
      office: EVERYTHING,
      liaison: ['drafts/section'],
    },
    {
      state: 'another department’s',
      change: async ({ otherId, first, requestId }) => {
        await withoutRules(`UPDATE "Section" SET "departmentId" = '${otherId}' WHERE id = '${first}'`);
        await withoutRules(
          `UPDATE "MaterialRequest" SET "departmentId" = '${otherId}' WHERE id = '${requestId}'`,
        );
      },
      office: EVERYTHING,
      liaison: [],
    },
  ];

  test.each(states)(
    'by role, while it is $state',
    async ({ change, office: ofOffice, liaison: ofLiaison }) => {
      const office = await officeWithWords();
      await indexChanged(db, null);
      // What the index has been told of and what it has not must be the same to whoever looks.
      await change(office);
      const everySet: Role[][] = Array.from({ length: 2 ** ROLES.length }, (_, bits) =>
        ROLES.filter((__, index) => bits & (1 << index)),
      );
      const readsAll = (roles: readonly Role[]) =>
        roles.some((role) => ['writer', 'reviewer', 'publisher', 'auditor'].includes(role));
      for (const roles of everySet) {
        for (const departmentId of [office.departmentId, null]) {
          const actor = { ...office.liaison, roles, departmentId };
          const expected = readsAll(roles)
            ? ofOffice
            : roles.includes('contributor') && departmentId
              ? ofLiaison
              : [];
          const texts = (await searchDesk({ db, actor }, { query: '星火词' }))?.hits.flatMap(
            ({ shelf, places }) => places.map(({ name }) => `${shelf}/${name.kind}`),
          );
          expect([roles, departmentId, texts?.sort()]).toEqual([roles, departmentId, expected]);
        }
      }
    },
    60_000,
  );

  test('nobody who is not a person', async () => {
    const { requestId, departmentId } = await officeWithWords();
    const others: Actor[] = [
      { kind: 'system', id: null, displayName: '系统' },
      { kind: 'stranger', id: null, displayName: '来访者' },
      { kind: 'link', id: null, displayName: '办公室', linkId: randomUUID(), requestId, departmentId },
    ];
    for (const actor of others) expect(await found(actor, { query: '星火词' })).toEqual([]);
  });
});

describe('what is found', () => {
  test('stands on its shelf, under its article or submission, with the words in their sentence', async () => {
    const { articleId, first, submissionId, writer } = await officeWithWords();
    const hits = (await search(writer, { query: '星火词' }))?.hits ?? [];
    expect(hits.map(({ shelf }) => shelf).sort()).toEqual([...DESK_SHELVES].sort());
    const draft = hits.find(({ shelf }) => shelf === 'drafts');
    expect(draft).toMatchObject({
      article: { id: articleId, title: '同心向前 共绘新卷', status: 'in_review', isArchived: false },
      placeCount: 1,
      places: [{ id: first, name: { kind: 'section', name: '凝聚共识 筑牢根基', role: 'body' } }],
    });
    expect(draft?.places[0]?.passages).toEqual([
      [
        { text: '走访企业，解决难题四百八十一个，全称', isFound: false },
        { text: '星火词', isFound: true },
        { text: '。', isFound: false },
      ],
    ]);
    expect(hits.find(({ shelf }) => shelf === 'material')).toMatchObject({
      submission: { departmentName: '区工商联', contributorName: '何苗' },
      placeCount: 2,
    });
    expect(hits.find(({ shelf }) => shelf === 'comments')?.places).toMatchObject([
      { name: { kind: 'comment', authorName: '陈志远' } },
    ]);
    expect(submissionId).toBeTruthy();
    for (const shelf of DESK_SHELVES)
      expect((await search(writer, { query: '星火词', shelf }))?.hits.map((hit) => hit.shelf)).toEqual([
        shelf,
      ]);
  });

  test('of what was handed in, names the section under which the office reads it', async () => {
    const { writer, first, second, requestId, submissionId } = await officeWithWords();
    const readUnder = async () => {
      const hits = (await search(writer, { query: '星火词', shelf: 'material' }))?.hits ?? [];
      return hits.map((hit) => hit.shelf === 'material' && hit.submission.sectionId);
    };
    expect(await readUnder()).toEqual([first]);
    await withoutRules(`UPDATE "Submission" SET "sectionId" = NULL WHERE id = '${submissionId}'`);
    expect(await readUnder()).toEqual([first]);
    await withoutRules(`UPDATE "Submission" SET "sectionId" = '${first}' WHERE id = '${submissionId}'`);
    await withoutRules(
      `UPDATE "Section" SET "removedAt" = now(), "mergedIntoId" = '${second}' WHERE id = '${first}'`,
    );
    await withoutRules(
      `UPDATE "RequestedSection" SET "sectionId" = '${second}' WHERE "sectionId" = '${first}'`,
    );
    expect(await readUnder()).toEqual([second]);
    await withoutRules(`UPDATE "Section" SET "mergedIntoId" = NULL WHERE id = '${first}'`);
    expect(await readUnder()).toEqual([null]);
    await withoutRules(`UPDATE "Section" SET "removedAt" = NULL WHERE id = '${first}'`);
    expect(await readUnder()).toEqual([first]);
    await withoutRules(`UPDATE "MaterialRequest" SET "cancelledAt" = now() WHERE id = '${requestId}'`);
    expect(await readUnder()).toEqual([null]);
    await withoutRules(`UPDATE "MaterialRequest" SET "cancelledAt" = NULL WHERE id = '${requestId}'`);
    await withoutRules(`DELETE FROM "RequestedSection" WHERE "sectionId" IN ('${first}', '${second}')`);
    expect(await readUnder()).toEqual([null]);
  });

  test('has all the words in one text, whatever the width, case and script, headings and names too', async () => {
    const { articleId } = await articleWithText(db, room.writer);
    const ids = async (query: string) =>
      ((await search(room.writer, { query, shelf: 'drafts' }))?.hits ?? []).flatMap((hit) =>
        hit.shelf === 'material' ? [] : hit.article.id,
      );
    for (const query of ['基地六', '同心向前', '凝聚共識 教育', '云溪区委统战部', '林晓雯', '２０２５年'])
      expect([query, await ids(query)]).toEqual([query, [articleId]]);
    expect(await ids('宣讲 三百一十二家')).toEqual([]);
    expect(await search(room.writer, { query: ' ' })).toBeNull();
  });

  test('is asked for by year, body, state and topic', async () => {
    const { writer } = await officeWithWords();
    await articleWithText(db, room.writer, {
      bodyName: '区侨办',
      year: 2021,
      sections: [{ texts: ['旧的星火词。'] }],
    });
    const all = (filter: Omit<DeskFilter, 'query'>) => found(writer, { query: '星火词', ...filter });
    expect(await all({ year: 2021 })).toEqual(['drafts/section']);
    expect(await all({ year: 2025 })).toEqual(EVERYTHING);
    expect(await all({ bodyName: '区侨办' })).toEqual(['drafts/section']);
    expect(await all({ status: 'drafting' })).toEqual(['drafts/section']);
    expect(await all({ status: 'in_review', shelf: 'drafts' })).toEqual(['drafts/section']);
    expect(await all({ topicId: 'economy' })).toEqual(EVERYTHING);
    expect(await all({ topicId: 'culture' })).toEqual([]);
  });
});

describe('the index', () => {
  test('follows the texts: saved, removed, brought back', async () => {
    const { articleId, sectionIds } = await articleWithText(db, room.writer);
    const [, first = ''] = sectionIds;
    expect(await found(room.writer, { query: '宣讲四十二场' })).toEqual(['drafts/section']);
    await revise(db, room.writer, first, '举办读书会三十场。');
    expect(await found(room.writer, { query: '宣讲四十二场' })).toEqual([]);
    expect(await found(room.writer, { query: '读书会' })).toEqual(['drafts/section']);
    await removeSection(ctxOf(db, room.writer), { articleId, sectionId: first });
    expect(await found(room.writer, { query: '读书会' })).toEqual([]);
    expect(await checkDeskIndex(db, nobody)).toEqual([]);
  });

  test('is brought up to what changed lately without looking at the rest', async () => {
    const { sectionIds } = await articleWithText(db, room.writer);
    await indexChanged(db, null);
    const before = new Date();
    expect(await indexChanged(db, new Date(before.getTime() + 1000))).toBe(0);
    await revise(db, room.writer, sectionIds[1] ?? '', '新写的读书会。');
    expect(await indexChanged(db, before)).toBe(1);
    expect(await indexChanged(db, before)).toBe(0);
    const later = await officeWithWords();
    await indexChanged(db, before);
    expect(await checkDeskIndex(db, nobody)).toEqual([]);
    expect(later.articleId).toBeTruthy();
  });

  test('replaces entries of a version their texts have not reached, as after rows were put back', async () => {
    const { articleId } = await articleWithText(db, room.writer);
    await indexChanged(db, null);
    await db.deskText.updateMany({ data: { version: 99 } });
    await ownerDb().$executeRaw`
      INSERT INTO "Section" (id, "articleId", position, role, "headingLines", document, "topicIds")
      SELECT gen_random_uuid(), ${articleId}::uuid, 100 + i, 'body', '{}', s.document, '{}'
      FROM generate_series(1, 120) i, (SELECT document FROM "Section" LIMIT 1) s`;
    await ownerDb().$executeRaw`
      INSERT INTO "DeskText" (kind, id, "partOf", "articleId", version, at, text, folded, grams)
      SELECT 'section', id, "articleId", "articleId", 99, now(), '', '', '{}' FROM "Section" ON CONFLICT DO NOTHING`;
    const ended = await Promise.race([
      indexChanged(db, null).then(() => 'ended'),
      new Promise((resolve) => setTimeout(resolve, 20_000, 'still at it')),
    ]);
    expect(ended).toBe('ended');
    expect(await checkDeskIndex(db, nobody)).toEqual([]);
  }, 40_000);

  test('is kept up behind the saves, of which none writes it', async () => {
    const { sectionIds } = await articleWithText(db, room.writer);
    await revise(db, room.writer, sectionIds[1] ?? '', '新写的读书会。');
    expect(await db.deskText.count()).toBe(0);
    const indexer = runIndexer(db);
    try {
      await expect
        .poll(() => searchDesk({ db, actor: room.writer }, { query: '读书会' }), { timeout: 10_000 })
        .toMatchObject({ total: 1 });
      await revise(db, room.writer, sectionIds[1] ?? '', '又改成座谈会。');
      await expect
        .poll(() => searchDesk({ db, actor: room.writer }, { query: '座谈会' }), { timeout: 10_000 })
        .toMatchObject({ total: 1 });
    } finally {
      await indexer.stop();
    }
  });

  test('leaves out a text that cannot be read, and has the others', async () => {
    const { articleId } = await officeWithWords();
    await withoutRules(
      `UPDATE "Revision" SET content = '{"sections": [{}]}' WHERE "articleId" = '${articleId}'`,
    );
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await found(room.writer, { query: '星火词' })).toEqual(
      EVERYTHING.filter((text) => text !== 'revisions/revision'),
    );
    expect(told).toHaveBeenCalledOnce();
    expect(await checkDeskIndex(db, nobody)).toEqual([]);
    told.mockRestore();
  });

  test('is checked against the texts, and made anew', async () => {
    const { first } = await officeWithWords();
    await indexChanged(db, null);
    expect(await checkDeskIndex(db, nobody)).toEqual([]);
    const total = await db.deskText.count();
    await db.deskText.update({
      where: { kind_id: { kind: 'section', id: first } },
      data: searchable('别的文字'),
    });
    await db.deskText.deleteMany({ where: { kind: 'comment' } });
    const strange = randomUUID();
    await db.deskText.create({
      data: {
        kind: 'revision',
        id: strange,
        partOf: strange,
        version: 1,
        at: new Date(),
        ...searchable('星火词'),
      },
    });
    const wrong = await checkDeskIndex(db, nobody);
    expect(wrong.map(({ kind }) => kind).sort()).toEqual(['comment', 'revision', 'section']);
    const told: number[] = [];
    expect(await rebuildDeskIndex(db, (done, of) => told.push(done / of))).toBe(total);
    expect(told.at(-1)).toBe(1);
    expect(await checkDeskIndex(db, nobody)).toEqual([]);
  });
});

const character = fc.constantFrom(
  ...'统战工作發发展云溪雲區区0２Aａ．.，,（） \n',
  ...['\u{20000}', '\u{20800}', '\u{2A6D6}', '𠮷'],
);
const anyText = fc.array(character, { maxLength: 80 }).map((chars) => chars.join(''));
const anyWord = fc
  .array(character, { minLength: 1, maxLength: 5 })
  .map((chars) => chars.join('').replace(/\s/gu, ''))
  .filter((word) => word !== '');

test('a search finds what a scan finds: any words in any texts', async () => {
  await officeWithWords();
  await indexChanged(db, null);
  const rows = await db.deskText.findMany({ select: { kind: true, id: true } });
  const texts = fc.array(anyText, { minLength: rows.length, maxLength: rows.length });
  const queries = fc.array(fc.array(anyWord, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(texts, queries, async (given, asked) => {
      for (const [index, { kind, id }] of rows.entries())
        await db.deskText.update({ where: { kind_id: { kind, id } }, data: searchable(given[index] ?? '') });
      for (const words of asked) {
        const has = (text: string) =>
          words.every((word) => foldForSearch(text).includes(foldForSearch(word)));
        const scanned = rows.filter((_, index) => has(given[index] ?? '')).length;
        const result = await searchDesk({ db, actor: room.writer }, { query: words.join(' ') });
        const counted = result?.hits.reduce((sum, { placeCount }) => sum + placeCount, 0);
        expect(counted).toBe(scanned);
      }
    }),
    { numRuns: 40 },
  );
});

test('a page is full though the newest texts are all of one article', async () => {
  const older = [];
  for (const _ of [1, 2, 3]) {
    const { articleId, sectionIds } = await articleWithText(db, room.writer);
    await revise(db, room.writer, sectionIds[1] ?? '', '都有星火词的一段。');
    older.push(articleId);
  }
  const [articleId = ''] = older;
  await db.comment.createMany({
    data: Array.from({ length: 230 }, () => ({ articleId, authorId: room.first.id, text: '星火词' })),
  });
  const result = await search(room.writer, { query: '星火词' });
  expect(result?.hits.map(({ shelf, placeCount }) => [shelf, placeCount])).toEqual([
    ['comments', 230],
    ...older.map(() => ['drafts', 1]),
  ]);
  expect(result).toMatchObject({ total: 4, hasMore: false, pages: 1 });
});
