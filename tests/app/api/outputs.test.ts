import { createHash, randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as preview from '@/app/api/articles/[articleId]/outputs/[outputId]/preview/route';
import * as output from '@/app/api/articles/[articleId]/outputs/[outputId]/route';
import * as zip from '@/app/api/articles/[articleId]/outputs/zip/route';
import * as newspaper from '@/app/api/newspaper/[pageId]/route';
import * as paper from '@/app/api/outputs/[outputId]/route';
import { keepOutputFile, outputFilePath } from '@/lib/outputs/output-files';
import { resetDb, testDb } from '../../support/database';
import { approvedArticle, newsroom, type Newsroom } from '../../support/newsroom';
import { emptyOutputFolder, madeOutput } from '../../support/outputs';

// The cookie is read by next-auth, and the language by next-intl, which need a running server.
const here = vi.hoisted(() => ({ sessionId: undefined as string | undefined, locale: 'zh-CN' }));
vi.mock('@/lib/auth/named-session', () => ({ namedSession: async () => here.sessionId }));
vi.mock('next-intl/server', async () => {
  const { createTranslator } = await import('next-intl');
  const { loadMessages } = await import('@/messages/load-messages');
  return {
    getLocale: async () => here.locale,
    getTranslations: async (namespace?: string) => {
      const locale = here.locale as 'zh-CN' | 'en';
      return createTranslator({ locale, messages: await loadMessages(locale), namespace });
    },
    getRequestConfig: (config: unknown) => config,
  };
});

const db = testDb();
let room: Newsroom;
let articleId: string;
let made: Awaited<ReturnType<typeof madeOutput>>;

beforeEach(async () => {
  await resetDb();
  await emptyOutputFolder();
  room = await newsroom(db);
  const approved = await approvedArticle(db, room);
  articleId = approved.articleId;
  made = await madeOutput(db, room.writer, { articleId, outlet: 'text', revisionId: approved.revisionId });
  here.sessionId = room.auditor.sessionId;
  here.locale = 'zh-CN';
});

const PAGE = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const address = () => `http://localhost:3000/api/articles/${articleId}/outputs/${made.id}`;
const named = () => ({ params: Promise.resolve({ articleId, outputId: made.id }) });
const take = (headers: Record<string, string> = {}) =>
  output.GET(new Request(address(), { headers }), named());
const takeZip = (headers: Record<string, string> = {}) =>
  zip.GET(new Request(`http://localhost:3000/api?id=${made.id}`, { headers }), named());
const takePaper = (headers: Record<string, string> = {}) =>
  paper.GET(new Request('http://localhost:3000/api', { headers }), {
    params: Promise.resolve({ outputId: made.id }),
  });
const takePage = (headers: Record<string, string> = {}) =>
  newspaper.GET(new Request('http://localhost:3000/api', { headers }), {
    params: Promise.resolve({ pageId: articleId }),
  });
const taken = () => db.outputDownload.count();

test('what is taken is on record', async () => {
  expect((await take({ ...PAGE, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  expect((await take({ 'sec-fetch-site': 'none' })).status).toBe(200);
  expect((await takeZip()).status).toBe(200);
  expect(await taken()).toBe(3);
});

test('a link of another site takes nothing and writes nothing', async () => {
  for (const site of ['cross-site', 'same-site'])
    for (const ask of [take, takeZip, takePaper, takePage]) {
      const response = await ask({ 'sec-fetch-site': site });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ failure: { reason: 'output_other_site' } });
    }
  expect(await taken()).toBe(0);
});

test('who asks what a download would be takes nothing', async () => {
  for (const route of [output, zip, paper, newspaper]) {
    const response = await (route as { HEAD?: () => Response }).HEAD?.();
    expect([response?.status, response?.headers.get('allow')]).toEqual([405, 'GET']);
  }
});

test('a tab in which a download or a look is refused says why, in the person’s language, and leads back', async () => {
  await rm(outputFilePath(made.fileHash ?? ''));
  const response = await take(PAGE);
  expect(response.status).toBe(409);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  const page = await response.text();
  expect(page).toContain('<html lang="zh-CN">');
  expect(page).toContain('这个成品还没有生成，或者文件已经不在。');
  expect(page).toContain(`href="/desk/articles/${articleId}/outputs"`);

  here.locale = 'en';
  const look = await preview.GET(new Request(address(), { headers: PAGE }), named());
  expect(look.status).toBe(404);
  expect(await look.text()).toContain('There is no such output. Reload the page.');
  const program = await take({ accept: 'application/json' });
  expect(await program.json()).toMatchObject({ failure: { reason: 'output_file_gone' } });
});

test('an address that names no article leads back to the list', async () => {
  const params = Promise.resolve({ articleId: '"><script>', outputId: made.id });
  const response = await output.GET(new Request(address(), { headers: PAGE }), { params });
  const page = await response.text();
  expect(page).not.toContain('<script');
  expect(page).toContain('href="/desk/articles"');
});

describe('several in one zip', () => {
  const PLENTY = 5_000_000;
  /** Two outputs, the first too large to be sent before somebody reads it. */
  async function two() {
    const { revisionId } = made;
    const second = await madeOutput(db, room.writer, { articleId, outlet: 'json', revisionId });
    const large = await keepOutputFile(randomBytes(PLENTY));
    await db.output.update({ where: { id: made.id }, data: { fileHash: large } });
    const of = `http://localhost:3000/api?id=${made.id}&id=${second.id}`;
    return { second, large, ask: () => zip.GET(new Request(of), named()) };
  }

  test('each is in it as it was kept', async () => {
    const { second, large, ask } = await two();
    const files = unzipSync(new Uint8Array(await (await ask()).arrayBuffer()));
    const hashes = Object.values(files).map((bytes) => createHash('sha256').update(bytes).digest('hex'));
    expect(hashes.toSorted()).toEqual([large, second.fileHash].toSorted());
  });

  test('they are read from the disk as they are sent; where one goes meanwhile the zip breaks off', async () => {
    const { second, ask } = await two();
    const response = await ask();
    await rm(outputFilePath(second.fileHash ?? ''));
    await expect(response.arrayBuffer()).rejects.toThrow();
  });
});
