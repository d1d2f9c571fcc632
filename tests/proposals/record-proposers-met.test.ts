import { beforeEach, describe, expect, test } from 'vitest';
import { createArticle } from '@/lib/articles/commands/create-article';
import { decide } from '@/lib/reviews/commands/decide';
import { saveProposedHead } from '@/lib/proposals/commands/save-proposed-head';
import { saveProposedSection } from '@/lib/proposals/commands/save-proposed-section';
import { saveHead } from '@/lib/writing/commands/save-head';
import { saveSection } from '@/lib/writing/commands/save-section';
import { splitSection } from '@/lib/writing/commands/split-section';
import { resetDb, testDb } from '../support/database';
import { atCurrentStage, newsroom, submit, submittedArticle, type Newsroom } from '../support/newsroom';
import { photo } from '../support/documents';
import { ctxOf, stages, type paragraphs } from '../support/office';
import { propose } from '../support/proposals';
import { revise } from '../support/revise';

const db = testDb();
let room: Newsroom;
let reviewId: string;
let articleId: string;
let body: string;

/** One stage and two who review at it: nothing but the rule keeps a proposer from approving alone. */
beforeEach(async () => {
  await resetDb();
  room = await newsroom(db);
  await db.stage.updateMany({ data: { archivedAt: new Date() } });
  await stages(db, [{ name: '审核', reviewers: [room.first, room.second] }]);
  const submitted = await submittedArticle(db, room);
  ({ reviewId, articleId } = submitted);
  body = submitted.sectionIds[1] ?? '';
});

const PROPOSED = '全年走访服务民营企业三百二十家，帮助解决融资、用工等难题四百余件。';

async function sendBack() {
  const stage = await atCurrentStage(db, room.first, reviewId);
  await decide(ctxOf(db, room.first), { ...stage, verdict: 'request_changes', opinion: '请按改稿修改。' });
}

async function proposeAndSendBack() {
  await propose(db, room.first, reviewId, body, PROPOSED);
  await sendBack();
}

/** What the reviewer who proposed is told when they approve what was submitted anew. */
async function refusalOfProposer(ofArticle = articleId) {
  const again = await submit(db, room.writer, ofArticle);
  const stage = await atCurrentStage(db, room.first, again);
  return decide(ctxOf(db, room.first), stage).then(
    () => null,
    (error: unknown) => (error as { reason: string }).reason,
  );
}

describe('words typed by hand as a reviewer proposed them are theirs', () => {
  test('with one character of them changed', async () => {
    await proposeAndSendBack();
    await revise(db, room.writer, body, PROPOSED.replace('难题', '问题'));
    expect(await refusalOfProposer()).toBe('own_text');
  });

  test('with other punctuation, or some of them only', async () => {
    await proposeAndSendBack();
    await revise(db, room.writer, body, '一、今年，全年走访服务，民营企业。');
    expect(await refusalOfProposer()).toBe('own_text');
  });

  test('in a section that was split since', async () => {
    await proposeAndSendBack();
    await revise(db, room.writer, body, '开头的一段。', PROPOSED);
    const { version } = await db.section.findUniqueOrThrow({ where: { id: body } });
    const cut = { articleId, sectionId: body, baseVersion: version, position: 8, headingLines: [] };
    await splitSection(ctxOf(db, room.writer), cut);
    expect(await refusalOfProposer()).toBe('own_text');
  });

  test('in a copy of the article', async () => {
    await proposeAndSendBack();
    await revise(db, room.writer, body, PROPOSED);
    const { articleId: copy } = await createArticle(ctxOf(db, room.writer), {
      bodyName: '云溪区委统战部',
      year: 2026,
      from: { kind: 'previous', articleId, withText: true },
    });
    expect(await refusalOfProposer(copy)).toBe('own_text');
  });

  test('a photo without a word', async () => {
    const { document } = await db.section.findUniqueOrThrow({ where: { id: body } });
    const stored = document as unknown as ReturnType<typeof paragraphs>;
    const hash = 'a'.repeat(64);
    await db.photo.create({ data: { hash, width: 800, height: 600, byteSize: 9 } });
    const content = [
      ...(stored.doc.content ?? []),
      photo({ hash, width: 800, height: 600, alt: '', credit: '' }),
    ];
    const withPhoto = { ...stored, doc: { ...stored.doc, content } };
    const text = { sectionId: body, headingLines: ['凝聚共识 筑牢根基'], document: withPhoto };
    await saveProposedSection(ctxOf(db, room.first), { ...text, reviewId, baseVersion: 1 });
    await sendBack();
    const { version } = await db.section.findUniqueOrThrow({ where: { id: body } });
    await saveSection(ctxOf(db, room.writer), { ...text, articleId, baseVersion: version });
    expect(await refusalOfProposer()).toBe('own_text');
  });

  test('a name of several in the byline', async () => {
    const entry = (name: string) => ({ role: 'text', outlet: '', name });
    const { kicker, headline, subhead, seriesLabel, headVersion, ...about } =
      await db.article.findUniqueOrThrow({ where: { id: articleId } });
    const heading = { kicker, headline, subhead, seriesLabel };
    const head = { bodyName: about.bodyName, year: about.year, heading };
    await saveProposedHead(ctxOf(db, room.first), {
      reviewId,
      baseVersion: 1,
      ...head,
      byline: [entry('林晓雯'), entry('方远')],
    });
    await sendBack();
    await saveHead(ctxOf(db, room.writer), {
      articleId,
      baseVersion: headVersion,
      ...head,
      byline: [entry('方远')],
    });
    expect(await refusalOfProposer()).toBe('own_text');
  });
});

describe('what holds no words of theirs is its writer’s', () => {
  const [TALKS, BASES] = ['全年举办主题宣讲四十二场。', '建成同心教育基地六处。'];

  test.each([
    ['a paragraph moved', [BASES, TALKS]],
    ['a paragraph left out', [TALKS]],
  ])('%s', async (_, texts) => {
    const { headingLines } = await db.section.findUniqueOrThrow({ where: { id: body } });
    expect(headingLines).toHaveLength(1);
    await propose(db, room.first, reviewId, body, ...texts);
    await sendBack();
    await revise(db, room.writer, body, ...texts);
    expect(await refusalOfProposer()).toBeNull();
  });
});

test('a text that shares no more with a proposal than what stood there, or a common phrase, is its writer’s', async () => {
  const { document } = await db.section.findUniqueOrThrow({ where: { id: body } });
  expect(JSON.stringify(document)).not.toContain('民营企业');
  await proposeAndSendBack();
  await revise(db, room.writer, body, '民营企业座谈会开了十二次，难题解决了一半。');
  expect(await refusalOfProposer()).toBeNull();
});
