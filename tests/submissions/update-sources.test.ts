import { beforeEach, expect, test } from 'vitest';
import { mergeSections } from '@/lib/writing/commands/merge-sections';
import { saveSection } from '@/lib/writing/commands/save-section';
import { splitSection } from '@/lib/writing/commands/split-section';
import type { DocumentNode } from '@/lib/domain/article/content';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { listArticleMaterial } from '@/lib/submissions/queries/list-article-material';
import { resetDb, testDb } from '@/tests/support/database';
import { doc, paragraph, photo, text } from '@/tests/support/documents';
import { articleWithText, ctxOf, department, person } from '@/tests/support/office';

const db = testDb();
const DUE = new Date('2026-12-01T00:00:00Z');
let writer: PersonActor;
let made: Awaited<ReturnType<typeof articleWithText>>;

beforeEach(async () => {
  await resetDb();
  writer = await person(db, { roles: ['writer'] });
  made = await articleWithText(db, writer, {
    sections: [{ texts: ['第一节原文。'] }, { texts: ['第二节原文。'] }],
  });
});

/** A submission handed in for the article's first section; its id. */
async function submission(photoHash: string | null = null): Promise<string> {
  const season = await db.season.create({
    data: { year: 2026, name: '2026年度', dueAt: DUE, createdById: writer.id },
  });
  const request = await db.materialRequest.create({
    data: {
      seasonId: season.id,
      departmentId: await department(db, `区教育局${season.id}`),
      dueAt: DUE,
      sections: { create: [{ sectionId: first() }] },
    },
  });
  const { id } = await db.submission.create({
    data: {
      requestId: request.id,
      contributorName: '何芳',
      text: '新建学校三所。',
      ...(photoHash && {
        files: {
          create: [
            { position: 0, kind: 'photo', fileName: '校园.jpg', byteSize: 9, hash: photoHash, photoHash },
          ],
        },
      }),
    },
  });
  return id;
}

const first = () => made.sectionIds[0] ?? expect.unreachable();
const second = () => made.sectionIds[1] ?? expect.unreachable();
const taken = (submissionId: string) =>
  paragraph(text('新建学校三所。', { type: 'source', attrs: { submissionId } }));

async function save(sectionId: string, document: DocumentNode, baseVersion?: number): Promise<number> {
  const { version } = await db.section.findUniqueOrThrow({ where: { id: sectionId } });
  const input = {
    articleId: made.articleId,
    sectionId,
    baseVersion: baseVersion ?? version,
    headingLines: ['教育'],
    document: { schemaVersion: 1, doc: document },
  };
  return (await saveSection(ctxOf(db, writer), input)).version;
}

const sourcesOf = async (sectionId: string) =>
  (await db.sectionSource.findMany({ where: { sectionId } })).map((row) => row.submissionId);

test('a passage saved in a section is on record as taken, once, until the text no longer holds it', async () => {
  const id = await submission();
  await save(first(), doc('开头。', taken(id)));
  expect(await sourcesOf(first())).toEqual([id]);
  const { takenById } = await db.submission.findUniqueOrThrow({ where: { id } });
  expect(takenById).toBe(writer.id);

  await save(first(), doc('开头又改。', taken(id)));
  expect(await db.event.count({ where: { type: 'submission.taken', subjectId: id } })).toBe(1);

  await save(first(), doc('全都重写。'));
  expect(await sourcesOf(first())).toEqual([]);
  expect((await db.submission.findUniqueOrThrow({ where: { id } })).takenAt).not.toBeNull();
});

test('a photo that was handed in counts as taken where it stands', async () => {
  const hash = 'c'.repeat(64);
  const id = await submission(hash);
  await db.photo.create({ data: { hash, width: 800, height: 600, byteSize: 9 } });
  await save(first(), doc('正文。', photo({ hash, width: 800, height: 600 })));
  expect(await sourcesOf(first())).toEqual([id]);
});

test('a split and a merge carry along where the passages came from', async () => {
  const id = await submission();
  const version = await save(first(), doc('开头。', taken(id)));
  const cut = await splitSection(ctxOf(db, writer), {
    articleId: made.articleId,
    sectionId: first(),
    baseVersion: version,
    position: 5,
    headingLines: ['后半'],
  });
  expect(await sourcesOf(first())).toEqual([]);
  expect(await sourcesOf(cut.newSection.id)).toEqual([id]);

  await mergeSections(ctxOf(db, writer), {
    articleId: made.articleId,
    sectionId: first(),
    baseVersion: cut.version,
    nextSectionId: cut.newSection.id,
    nextBaseVersion: 1,
  });
  expect(await sourcesOf(first())).toEqual([id]);
});

test('the writer sees what was handed in for the article, new until looked at', async () => {
  const hash = 'd'.repeat(64);
  const id = await submission(hash);
  await db.photo.create({ data: { hash, width: 800, height: 600, byteSize: 9 } });
  const list = await listArticleMaterial(ctxOf(db, writer), made.articleId);
  expect(list).toMatchObject([{ id, sectionId: null, isNew: true, contributorName: '何芳' }]);
  expect(list[0]?.files[0]?.photo).toEqual({ hash, width: 800, height: 600 });

  await db.submissionLook.create({ data: { submissionId: id, personId: writer.id } });
  expect((await listArticleMaterial(ctxOf(db, writer), made.articleId))[0]?.isNew).toBe(false);
  expect(second()).toBeTruthy();
});
