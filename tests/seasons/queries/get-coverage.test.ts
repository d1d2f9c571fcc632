import { PrismaPg } from '@prisma/adapter-pg';
import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { saveSection } from '@/lib/writing/commands/save-section';
import { readDocument } from '@/lib/articles/read-document';
import { PrismaClient } from '@/lib/db/generated/client';
import type { Ctx } from '@/lib/db/context';
import { toJson } from '@/lib/db/json';
import { sectionHash } from '@/lib/document/section-hash';
import { cancelRequest } from '@/lib/seasons/commands/cancel-request';
import type { Coverage } from '@/lib/seasons/coverage';
import { getCoverage } from '@/lib/seasons/queries/get-coverage';
import { resetDb, testDb } from '../../support/database';
import { articleWithText, ctxOf, department, paragraphs, person } from '../../support/office';
import {
  ask,
  DUE,
  handIn,
  OPENED,
  daysAfter,
  seasonOffice,
  take,
  type SeasonOffice,
} from '../../support/season';

const db = testDb();
let office: SeasonOffice;
let lead: string;
let first: string;
let second: string;

beforeEach(async () => {
  await resetDb();
  office = await seasonOffice(db);
  [lead = '', first = '', second = ''] = office.sectionIds;
});

const at = (now: Date): Ctx => ctxOf(db, office.writer, now);
const coverageAt = (now: Date) => getCoverage(at(now), office.seasonId);

function cell(coverage: Coverage, sectionId: string, departmentId: string) {
  const column = coverage.departments.findIndex(({ id }) => id === departmentId);
  const sections = coverage.articles.flatMap((article) => article.sections);
  return sections.find(({ id }) => id === sectionId)?.cells[column];
}

const gapsOf = (coverage: Coverage, sectionId: string) =>
  coverage.gaps.filter((gap) => gap.sectionId === sectionId).map(({ kind }) => kind);

type Word = { state: 'asked' | 'confirmed' | 'disputed' | 'withdrawn'; askedAt?: Date; repliedAt?: Date };

/** The department's word on a section as it stands now. */
async function word(sectionId: string, { state, askedAt = OPENED, repliedAt }: Word): Promise<void> {
  const section = await db.section.findUniqueOrThrow({ where: { id: sectionId } });
  const { headingLines, document } = section;
  await db.confirmation.create({
    data: {
      sectionId,
      departmentId: office.departmentId,
      state,
      contentHash: sectionHash({ headingLines, doc: readDocument(document).doc }),
      content: {},
      askedById: office.writer.id,
      askedAt,
      answeredAt: state === 'confirmed' || state === 'disputed' ? askedAt : null,
      reason: state === 'disputed' ? '数字不对' : '',
      repliedAt: repliedAt ?? null,
    },
  });
}

test('the matrix holds every section of the articles concerned, in order, by the departments asked', async () => {
  const { departmentId, otherId, sectionIds, articleId } = office;
  await articleWithText(db, office.writer, { bodyName: '别处' });
  await ask(db, office, otherId, [second]);
  await ask(db, office, departmentId, [first]);
  await department(db, '没有被征集的单位');
  const coverage = await coverageAt(OPENED);
  expect(coverage).toMatchObject({ name: '2025年度回眸', year: 2025, dueAt: DUE, closedAt: null });
  expect(coverage.departments.map(({ name }) => name)).toEqual(['区工商联', '区侨办']);
  expect(coverage.articles).toMatchObject([
    { id: articleId, title: '同心向前 共绘新卷', bodyName: '云溪区委统战部', year: 2025 },
  ]);
  expect(coverage.articles[0]?.sections.map(({ id }) => id)).toEqual(sectionIds);
  const asked = coverage.articles[0]?.sections.map(({ cells }) => cells.map((each) => each.asked));
  expect(asked).toEqual([
    [false, false],
    [true, false],
    [false, true],
    [false, false],
  ]);
});

test('what came, late or in time, and what was used, is counted in its cell', async () => {
  const { departmentId } = office;
  const requestId = await ask(db, office, departmentId, [first, second]);
  const inTime = await handIn(db, { requestId, sectionId: first, at: daysAfter(DUE, -1) });
  await handIn(db, { requestId, sectionId: first, at: daysAfter(DUE, 1), replacesId: inTime });
  const other = await handIn(db, { requestId, sectionId: first, at: daysAfter(DUE, 1) });
  await handIn(db, { requestId, sectionId: second, at: daysAfter(DUE, 1) });
  await take(db, other, first, daysAfter(DUE, 2));
  const coverage = await coverageAt(daysAfter(DUE, 3));
  const none = { asked: true, confirmed: 'none' };
  expect(cell(coverage, first, departmentId)).toEqual({ ...none, received: 2, late: false, used: 1 });
  expect(cell(coverage, second, departmentId)).toEqual({ ...none, received: 1, late: true, used: 0 });
});

test('nothing received is late from the due date on, not before', async () => {
  const { departmentId } = office;
  await ask(db, office, departmentId, [first]);
  expect(cell(await coverageAt(DUE), first, departmentId)).toMatchObject({ received: 0, late: false });
  const after = await coverageAt(new Date(DUE.getTime() + 1));
  expect(cell(after, first, departmentId)).toMatchObject({ received: 0, late: true });
});

test('material for the request as a whole keeps its sections from being late', async () => {
  const { departmentId } = office;
  const requestId = await ask(db, office, departmentId, [first, second]);
  await handIn(db, { requestId, sectionId: null, at: daysAfter(DUE, -1) });
  const coverage = await coverageAt(daysAfter(DUE, 1));
  expect(coverage.departments).toMatchObject([{ requestId, receivedForAll: 1 }]);
  expect(cell(coverage, second, departmentId)).toMatchObject({ received: 0, late: false });
  expect(gapsOf(coverage, second)).toEqual(['unused']);
});

test('a confirmation holds until the text changes, then it is void', async () => {
  const { departmentId, articleId } = office;
  await ask(db, office, departmentId, [first]);
  await word(first, { state: 'confirmed' });
  expect(cell(await coverageAt(OPENED), first, departmentId)).toMatchObject({ confirmed: 'confirmed' });

  const save = (baseVersion: number, text: string) =>
    saveSection(at(OPENED), {
      articleId,
      sectionId: first,
      baseVersion,
      headingLines: ['凝聚共识 筑牢根基'],
      document: paragraphs(text, '建成同心教育基地六处。'),
    });
  await save(2, '全年举办主题宣讲四十三场。');
  const changed = await coverageAt(OPENED);
  expect(cell(changed, first, departmentId)).toMatchObject({ confirmed: 'void' });
  expect(gapsOf(changed, first)).toContain('void');
  await save(3, '全年举办主题宣讲四十二场。');
  expect(cell(await coverageAt(OPENED), first, departmentId)).toMatchObject({ confirmed: 'confirmed' });
});

test('of several confirmations the last that was not withdrawn counts, and an open dispute before all', async () => {
  const { departmentId } = office;
  await ask(db, office, departmentId, [lead, first, second]);
  await word(lead, { state: 'confirmed' });
  await word(lead, { state: 'asked', askedAt: daysAfter(OPENED, 1) });
  await word(first, { state: 'confirmed' });
  await word(first, { state: 'withdrawn', askedAt: daysAfter(OPENED, 1) });
  await word(second, { state: 'disputed' });
  await word(second, { state: 'asked', askedAt: daysAfter(OPENED, 1) });
  const coverage = await coverageAt(daysAfter(OPENED, 2));
  const words = [lead, first, second].map((id) => cell(coverage, id, departmentId)?.confirmed);
  expect(words).toEqual(['asked', 'confirmed', 'disputed']);
});

test('a dispute the office replied to is no longer open', async () => {
  await ask(db, office, office.departmentId, [first]);
  await word(first, { state: 'disputed', repliedAt: OPENED });
  const coverage = await coverageAt(OPENED);
  expect(cell(coverage, first, office.departmentId)).toMatchObject({ confirmed: 'replied' });
  expect(gapsOf(coverage, first)).not.toContain('disputed');
});

test('a cancelled request asks for nothing, and what it brought is still shown', async () => {
  const { departmentId, otherId } = office;
  await ask(db, office, otherId, [second]);
  const requestId = await ask(db, office, departmentId, [first]);
  await handIn(db, { requestId, sectionId: first, at: OPENED });
  await cancelRequest(at(OPENED), { requestId, version: 1 });
  const coverage = await coverageAt(daysAfter(DUE, 1));
  expect(coverage.departments[0]).toMatchObject({ id: departmentId, requestId: null, dueAt: null });
  expect(cell(coverage, first, departmentId)).toMatchObject({ asked: false, received: 1, late: false });
});

test("only those who read the office's articles see the matrix", async () => {
  const { seasonId, liaison, departmentId } = office;
  await ask(db, office, departmentId, [first]);
  const missing = { code: 'not_found', reason: 'season' };
  for (const actor of [liaison, await person(db, { roles: ['admin'] })]) {
    await expect(getCoverage(ctxOf(db, actor), seasonId)).rejects.toMatchObject(missing);
  }
  await expect(getCoverage(at(OPENED), randomUUID())).rejects.toMatchObject(missing);
  await expect(getCoverage(at(OPENED), 'not-an-id')).rejects.toMatchObject(missing);
});

test('a hundred sections by twelve departments take no more statements than one by one', async () => {
  const statements = await countedStatements(() => ask(db, office, office.departmentId, [first]));
  const many = await countedStatements(() => fillSeason(100, 12));
  expect(statements).toBeGreaterThan(0);
  expect(many).toBeLessThanOrEqual(statements + 2);
  expect(many).toBeLessThan(20);
});

/** How many statements the matrix takes once this has been done. */
async function countedStatements(prepare: () => Promise<unknown>): Promise<number> {
  await prepare();
  const adapter = new PrismaPg({ connectionString: process.env.DATABASE_URL ?? '', max: 4 });
  const counted = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
  let statements = 0;
  counted.$on('query', () => (statements += 1));
  await getCoverage({ ...at(OPENED), db: counted }, office.seasonId);
  await counted.$disconnect();
  return statements;
}

async function fillSeason(sectionCount: number, departmentCount: number): Promise<void> {
  const { writer, seasonId, articleId } = office;
  const document = toJson(paragraphs('走访民营企业三百一十二家。'));
  await db.section.createMany({
    data: Array.from({ length: sectionCount }, (_, index) => ({
      articleId,
      position: 10 + index,
      role: 'body' as const,
      headingLines: [`第${index}节`],
      document,
    })),
  });
  const sections = await db.section.findMany({ where: { articleId }, select: { id: true } });
  for (let index = 0; index < departmentCount; index++) {
    const departmentId = await department(db, `第${index}单位`);
    const { id: requestId } = await db.materialRequest.create({
      data: {
        seasonId,
        departmentId,
        dueAt: DUE,
        sections: { create: sections.map(({ id }) => ({ sectionId: id })) },
      },
    });
    const submissions = await db.submission.createManyAndReturn({
      data: sections.map(({ id }) => ({ requestId, sectionId: id, contributorName: '何苗' })),
      select: { id: true, sectionId: true },
    });
    await db.sectionSource.createMany({
      data: submissions.map(({ id, sectionId }) => ({ submissionId: id, sectionId: sectionId ?? '' })),
    });
    await db.confirmation.createMany({
      data: sections.map(({ id }) => ({
        sectionId: id,
        departmentId,
        state: 'confirmed' as const,
        contentHash: 'a'.repeat(64),
        content: {},
        askedById: writer.id,
        answeredAt: OPENED,
      })),
    });
  }
}
