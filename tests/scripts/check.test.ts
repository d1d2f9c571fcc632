import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'huimou-check-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** Runs the command as people do, but for the installing, with no database to be found. */
function check(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: '', INIT_CWD: dir };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [tsx, 'scripts/cli.ts', 'check', ...args],
      { cwd: root, env },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

test('the findings of a file are printed as one array, with places in its text, or as a list for people', async () => {
  const text = '2025年，云溪区布署20项工作。\n\n截止目前，走访企业312家。\n';
  await writeFile(path.join(dir, 'article.txt'), text);
  const { code, out } = await check('article.txt', '--json');
  const found: { start: number; end: number; text: string }[] = JSON.parse(out);
  expect(code).toBe(0);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['布署', '截止目前']);
  const at = text.indexOf('布署');
  expect(found[0]).toEqual({
    ...{ rule: 'confusables/deploy', level: 'warning', start: at, end: at + 2, text: '布署' },
    ...{ message: '“布署”应为“部署”。', suggestion: '部署', clause: null },
  });
  const list = await check('article.txt');
  expect(list.out).toContain('1:10 提醒');
  expect(list.out).toContain('共2处。');
});

test('a clean file is an empty array, a file that is not there is named, wrong use says what is right', async () => {
  await writeFile(path.join(dir, 'clean.txt'), '2025年，云溪区走访企业312家。\n');
  expect(JSON.parse((await check('clean.txt', '--json')).out)).toEqual([]);
  expect(await check('away.txt', '--json')).toMatchObject({
    code: 1,
    out: '',
    err: 'away.txt：没有这个文件（not found）\n',
  });
  expect(await check()).toMatchObject({ code: 2, err: expect.stringContaining('check 文件') });
});
