import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');

/** Runs the command as people do, but for the installing, with no database to be found. */
function structure(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const env = {
    ...process.env,
    DATABASE_URL: '',
    DATA_DIR: '',
    INIT_CWD: path.join(root, 'tests/fixtures/intake'),
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [tsx, 'scripts/cli.ts', 'structure', ...args],
      { cwd: root, env },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

test('the structure of several files is printed as one array, without a database', async () => {
  const { code, out } = await structure('01-split-headline.txt', '02-two-articles.txt', '--json');
  const files: { file: string; articles: unknown[] }[] = JSON.parse(out);
  expect(code).toBe(0);
  expect(files.map(({ file, articles }) => [file, articles.length])).toEqual([
    ['01-split-headline.txt', 1],
    ['02-two-articles.txt', 2],
  ]);
  expect(Object.keys(files[0] ?? {})).toEqual(['file', 'articles', 'removed', 'joined', 'flags', 'notes']);
});

test('one file is an array too, and a file that is not there is named while the others come in', async () => {
  const { code, out, err } = await structure('01-split-headline.txt', 'away.txt', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toHaveLength(1);
  expect(err).toContain('away.txt：没有这个文件');
});

test('for people it is printed in Chinese', async () => {
  const { out } = await structure('04-news-site.txt', '--text');
  expect(out).toContain('系列：(江州县区巡礼)');
  expect(out).toContain('【导语】');
  expect(out).toContain('删去（8）');
  expect(out).toMatch(/主题领域：\p{Script=Han}/u);
});

test('an office’s own cue words, exported to a file, decide the topics', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'huimou-cues-'));
  const [file, text] = [path.join(dir, 'cues.json'), path.join(dir, 'harbour.txt')];
  try {
    await writeFile(file, JSON.stringify([{ topicId: 'harbour', cues: [{ text: '云溪港', weight: 3 }] }]));
    await writeFile(text, '一、通江达海\n云溪港开航线四条，云溪港货轮往来不断。云溪港全年通关百余艘。\n');
    const { out } = await structure(text, '--json', '--cues', file);
    const files: { articles: { blocks: { topics: string[] }[] }[] }[] = JSON.parse(out);
    const blocks = files.flatMap(({ articles }) => articles.flatMap((article) => article.blocks));
    expect(blocks.flatMap((block) => block.topics)).toEqual(['harbour']);

    await writeFile(file, '{"harbour": ["江州"]}');
    const { code, err } = await structure(text, '--cues', file);
    expect(code).toBe(2);
    expect(err).toContain('不是线索词文件');
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});
