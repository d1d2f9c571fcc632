import { rm, truncate } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { GET } from '@/app/(site)/share/[file]/route';
import { renderPage } from '@/lib/outputs/site/render-page';
import { runSharePainter } from '@/lib/outputs/site/run-share-painter';
import {
  keptPictures,
  picturesToExport,
  shareDirectory,
  sharePictureFile,
} from '@/lib/outputs/site/share-files';
import { listSharePictures } from '@/lib/outputs/site/share-pictures';
import { eventually } from '@/tests/support/jobs';
import { resetDb, testDb } from '@/tests/support/database';
import { newsroom, publishedArticle, type Newsroom } from '@/tests/support/newsroom';
import { published, withdraw } from '@/tests/support/published-articles';

const db = testDb();
let room: Newsroom;

beforeEach(async () => {
  await resetDb();
  await rm(shareDirectory(), { recursive: true, force: true });
  room = await newsroom(db);
});

const ask = (file: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost:3000/share/${file}`, { headers }), {
    params: Promise.resolve({ file }),
  });

async function publishedOne() {
  const { articleId, revisionId } = await publishedArticle(db, room);
  const { contentHash } = await db.revision.findUniqueOrThrow({ where: { id: revisionId } });
  return { articleId, contentHash };
}

describe('the picture beside a link that is passed on', () => {
  test('is named on the page by its whole address, with what it shows in words', async () => {
    const { contentHash } = await publishedOne();
    const page = (await renderPage({ db }, '/2025/tongxin-2025'))?.body ?? '';
    expect(page).toMatch(
      new RegExp(`<meta property="og:image" content="https?://[^"/]+/share/${contentHash}\\.png"`),
    );
    expect(page).toContain('<meta property="og:image:width" content="1200"');
    expect(page).toContain('<meta property="og:image:height" content="630"');
    expect(page).toContain('<meta property="og:image:alt" content="同心向前 共绘新卷"');
    expect(page).toContain('<meta name="twitter:card" content="summary_large_image"');
    expect(page.match(/property="og:image"/g)).toHaveLength(1);
    for (const path of ['/', '/2025'])
      expect((await renderPage({ db }, path))?.body).toMatch(/og:image" content="[^"]+\/share\/site\.png"/);
  });

  test('is drawn for whoever asks first, kept, and confirmed to who has it', async () => {
    const { contentHash } = await publishedOne();
    const answer = await ask(`${contentHash}.png`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect((await keptPictures()).size).toBe(1);
    const etag = answer.headers.get('etag') ?? '';
    expect((await ask(`${contentHash}.png`, { 'if-none-match': etag })).status).toBe(304);
    expect((await ask('site.png')).status).toBe(200);
  });

  test('is gone with its article, and of what never was public there is none', async () => {
    const { articleId, contentHash } = await publishedOne();
    await ask(`${contentHash}.png`);
    await withdraw(db, room, articleId);
    expect((await ask(`${contentHash}.png`)).status).toBe(410);
    for (const file of [`${'0'.repeat(64)}.png`, 'other.png', '..%2Fsecret'])
      expect((await ask(file)).status).toBe(404);
  });

  test('that a crash left half-written is drawn anew', async () => {
    await publishedOne();
    const [picture] = await listSharePictures(db);
    if (!picture) throw new Error('expected a picture');
    const whole = await sharePictureFile(picture);
    await truncate(path.join(shareDirectory(), `${picture.key}.png`), 100);
    expect((await sharePictureFile(picture)).equals(whole)).toBe(true);
  });

  test('is drawn behind the pages, and goes when nothing shows it', async () => {
    const { articleId } = await publishedOne();
    const wanted = async () => (await listSharePictures(db)).map(({ key }) => key).toSorted();
    const before = await wanted();
    expect(before).toHaveLength(2);
    const painter = runSharePainter(db);
    try {
      await eventually(async () => (await keptPictures()).size === 2);
      await published(db, room, { slug: 'later', year: 2024 });
      painter.hurry();
      await eventually(async () => (await keptPictures()).size === 3);
      await withdraw(db, room, articleId);
      painter.hurry();
      await eventually(async () => (await keptPictures()).size === 2);
      expect([...(await keptPictures())].toSorted()).toEqual(await wanted());
    } finally {
      await painter.stop();
    }
  });

  test('is one where two addresses show one text', async () => {
    await published(db, room, { slug: 'one', year: 2024 });
    await published(db, room, { slug: 'other', year: 2024 });
    const hashes = (await db.revision.findMany({ select: { contentHash: true } })).map(
      (row) => row.contentHash,
    );
    expect(new Set(hashes).size).toBe(1);
    expect((await listSharePictures(db)).map(({ name }) => name)).toEqual(['site.png', `${hashes[0]}.png`]);
  });

  test('is taken along by an export when it is there, or one of the first that are not', async () => {
    await publishedOne();
    const [site, one] = await listSharePictures(db);
    if (!site || !one) throw new Error('expected two pictures');
    await sharePictureFile(one);
    const many = Array.from({ length: 300 }, (_, at) => ({ ...site, key: `${at}`.padStart(64, '0') }));
    const taken = await picturesToExport([...many, one]);
    expect(taken).toHaveLength(101);
    expect(taken.at(-1)?.key).toBe(one.key);
  });
});
