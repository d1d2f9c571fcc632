import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'huimou-claims-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** Runs the command as people do, but for the installing, with no database to be found. */
function claims(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: '', INIT_CWD: dir };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [tsx, 'scripts/cli.ts', 'claims', ...args],
      { cwd: root, env },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

test('the claims of a file are printed as one array, with places in its text, without a database', async () => {
  const text = '2025年，云溪区走访企业312家，累计投入资金320余万元。\n';
  await writeFile(path.join(dir, 'article.txt'), text);
  const { code, out } = await claims('article.txt', '--json');
  const found: { start: number; end: number; text: string }[] = JSON.parse(out);
  expect(code).toBe(0);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['312家', '320余万元']);
  expect(found[1]).toEqual({
    ...{
      kind: 'money',
      value: 3_200_000,
      min: null,
      max: null,
      valueText: '320余万元',
      scale: 4,
      decimals: 0,
    },
    ...{ unit: '元', counted: '资金', qualifiers: ['累计', '余'], bound: 'at_least' },
    ...{ period: { type: 'explicit', text: '2025年' }, place: null, group: 1 },
    ...{ start: text.indexOf('320'), end: text.indexOf('。'), text: '320余万元' },
  });
});

test('a file that is not there is named, and wrong use says what is right', async () => {
  expect(await claims('away.txt', '--json')).toMatchObject({
    code: 1,
    out: '',
    err: 'away.txt：没有这个文件（not found）\n',
  });
  expect(await claims('article.txt')).toMatchObject({
    code: 2,
    err: expect.stringContaining('claims 文件 --json'),
  });
});
