import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { resetDb, testDb } from '../support/database';
import { lastEvent } from '../support/events';
import { newsroom, publishedArticle } from '../support/newsroom';
import { articleWithText } from '../support/office';

const root = path.join(import.meta.dirname, '../..');
const db = testDb();
const folder = await mkdtemp(path.join(tmpdir(), 'huimou-output-'));

beforeEach(resetDb);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** As people run it, but for the starting of the database. */
function output(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const command = ['--import', 'tsx', 'scripts/cli.ts', 'output', ...args];
  const env = { ...process.env, INIT_CWD: folder };
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root, env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

test('what readers read is printed, or lies in the folder by title and hash, and is written down', async () => {
  const { articleId } = await publishedArticle(db, await newsroom(db));
  const text = await output('2025/tongxin-2025', '--as', 'text');
  expect(text).toMatchObject({ code: 0 });
  expect(text.out).toContain('全年举办主题宣讲四十二场');
  expect(await lastEvent(db)).toMatchObject({ type: 'output.downloaded', actorName: '命令行' });

  const pdf = await output('2025/tongxin-2025', '--as', 'pdf');
  expect(pdf).toMatchObject({ code: 0, out: '' });
  const [name = ''] = await readdir(folder);
  expect(name).toMatch(/^同心向前 共绘新卷-[0-9a-f]{8}\.pdf$/);
  expect((await readFile(path.join(folder, name))).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await db.output.count({ where: { articleId, state: 'made' } })).toBe(2);
});

test('what cannot be made is told in both languages, and nothing is printed', async () => {
  const { articleId } = await articleWithText(db, (await newsroom(db)).writer, {
    sections: [{ headingLines: ['一'], texts: ['代表𠮷田先生发言。'] }],
  });
  expect(await output('2025/no-such', '--as', 'text')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/读不到文章：2025\/no-such\n.*no article at/),
  });
  expect(await output('--draft', articleId, '--as', 'wechat')).toMatchObject({
    code: 1,
    err: expect.stringContaining('草稿可以生成 Word、PDF 和送审稿'),
  });
  expect(await output('2025/no-such', '--as', 'ofd')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/没有这种格式：ofd。.*docx.*\n.*no format ofd.*reading_pdf/),
  });
  const refused = await output('--draft', articleId, '--as', 'pdf');
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('𠮷 U+20BB7') });
  expect(refused.err).toContain('The fonts lack');
  expect(await output('2025/tongxin')).toMatchObject({ code: 2, err: expect.stringContaining('--as') });
});

test('a draft is made as a reading copy, and a file that is no text is printed where it is asked for', async () => {
  const { articleId } = await articleWithText(db, (await newsroom(db)).writer);
  const asked = await output('--draft', articleId, '--as', 'reading_docx', '--out', '-');
  expect(asked).toMatchObject({ code: 0, err: '' });
  expect(asked.out.slice(0, 2)).toBe('PK');
});
