import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { withConnection } from '../scripts/lib/database.mjs';
import { projectDir } from '../scripts/lib/project-dir.mjs';
import { toolPath } from '../scripts/lib/run.mjs';
import { startTestServer } from '../scripts/lib/test-server.mjs';
import { prepareDemoOffice, serve } from './demo-office.mjs';
import { median, percentile, printFigures } from './figures.mjs';
import { loadTool } from './load-tool.mjs';
import { printMachine } from './machine.mjs';
import { benchPublicPage } from './public-page.mjs';
import { request } from './request.mjs';

const PAGES = 10_000;
const PUBLISHED = 30;
const LOAD = { connections: 32, seconds: 5 };

/** The kept pages of so many articles: `npm run bench -- site [articles]`. */
export async function runSiteBench(articles = PAGES) {
  const server = await startTestServer({ isDurable: true });
  let site;
  try {
    const demo = await prepareDemoOffice(server);
    await publish(demo.ownerUrl, articles);
    const begun = performance.now();
    site = await serve(demo);
    printMachine();
    const pages = await untilBaked(demo.ownerUrl);
    const bakedMs = performance.now() - begun;
    const bakedMemory = residentMb(site.pid);
    for (let at = 1; at <= articles; at += 1) await ask(`${site.url}/${yearOf(at)}/ce-su-${at}`);
    const askedMemory = residentMb(site.pid);
    await benchPublicPage(site);
    const { command, visible } = await publishUnderLoad(site, demo);
    printFigures(`The site of ${articles} articles, as files`, [
      [
        'made',
        `${pages} pages in ${(bakedMs / 1000).toFixed(0)} s: ${((1000 * pages) / bakedMs).toFixed(0)} a second`,
      ],
      [
        'resident memory of the server',
        `${bakedMemory} MB when made, ${askedMemory} MB when each was asked for, ${residentMb(site.pid)} MB after the load   (wanted: 250 MB or less)`,
      ],
      [
        `published until visible, ${LOAD.connections} connections`,
        `p50 ${median(visible).toFixed(0)} ms, p99 ${percentile(visible, 0.99).toFixed(0)} ms   (wanted: p50 150 ms or less); the command p50 ${median(command).toFixed(0)} ms`,
      ],
    ]);
  } finally {
    await site?.stop();
    await server.stop();
  }
}

const yearOf = (at) => 2000 + (at % 20);

/** Each with the text and pictures of the demo's longest. Rules ask for reviews of what is published: these had none. */
function publish(ownerUrl, articles) {
  return withConnection(ownerUrl, async (client) => {
    await client.query('SET session_replication_role = replica');
    await client.query(
      `CREATE TEMP TABLE made AS SELECT gen_random_uuid() AS article, gen_random_uuid() AS revision, n FROM generate_series(1, $1::int) AS n`,
      [articles],
    );
    await client.query(`
      WITH longest AS (
        SELECT r.content, r."createdById" FROM "Publication" p JOIN "Revision" r ON r.id = p."shownRevisionId"
        WHERE p.state = 'live' ORDER BY length(r.content::text) DESC LIMIT 1),
      articles AS (
        INSERT INTO "Article" (id, "bodyName", year, headline, kicker, "createdById", "updatedAt")
        SELECT article, '云溪区测速' || n % 500, 2000 + n % 20, ARRAY['测速第' || n || '篇'], '{}', "createdById", now()
        FROM made, longest),
      revisions AS (
        INSERT INTO "Revision" (id, "articleId", number, content, "contentHash", "createdById")
        SELECT revision, article, 1, content || jsonb_build_object('bodyName', '云溪区测速' || n % 500, 'year', 2000 + n % 20),
          repeat('0', 64), "createdById" FROM made, longest)
      INSERT INTO "Publication" (id, "articleId", year, slug, state, "revisionId", "shownRevisionId", "bodyName", title, "publishedAt")
      SELECT gen_random_uuid(), article, 2000 + n % 20, 'ce-su-' || n, 'live', revision, revision, '云溪区测速' || n % 500,
        '测速第' || n || '篇', now() - n * interval '1 hour' FROM made`);
    await client.query('ANALYZE');
  });
}

/** How many pages there are when each has its file. */
function untilBaked(ownerUrl) {
  return withConnection(ownerUrl, async (client) => {
    for (;;) {
      const { rows } = await client.query(
        'SELECT count(*)::int AS pages, count(*) FILTER (WHERE status IS NULL)::int AS stale FROM "BakedPage"',
      );
      if (rows[0].pages > 100 && rows[0].stale === 0) return rows[0].pages;
      await wait(250);
    }
  });
}

async function ask(url) {
  const { status } = await request(url, { headers: { 'accept-encoding': 'gzip' } });
  if (status !== 200) throw new Error(`${url} was answered ${status}`);
}

function residentMb(pid) {
  const [, kb] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(kb) / 1000);
}

async function publishUnderLoad({ url }, { databaseUrl, dataDir }) {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: 'what a bench does signs nothing'.padEnd(40),
  };
  const args = [toolPath('tsx'), 'bench/publish-visible.ts', url, String(PUBLISHED)];
  const child = spawn(process.execPath, args, { cwd: projectDir, env, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await lines.next();
  let isOver = false;
  const load = (async () => {
    while (!isOver) await loadTool().measure(`${url}/2001/ce-su-1`, LOAD);
  })();
  await wait(500);
  child.stdin.write('begin\n');
  const { value } = await lines.next();
  isOver = true;
  await load;
  return JSON.parse(value);
}
