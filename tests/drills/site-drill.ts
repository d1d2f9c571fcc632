// npm run drill -- site [withdrawals] [crashes]: two server processes show one office's site while articles are published
// and withdrawn under load, one of them frozen now and then; then one is killed, again and again, between a commit and
// the files that follow it. By default 200 and 30.
import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { prepareDemoOffice } from '@/bench/demo-office.mjs';
import { percentile, printFigures } from '@/bench/figures.mjs';
import { createDb } from '@/lib/db/client';
import { startNext } from '@/scripts/lib/next-process.mjs';
import { freePort } from '@/scripts/lib/free-port.mjs';
import { appEnvironment } from '@/scripts/lib/settings.mjs';
import { startTestServer } from '@/scripts/lib/test-server.mjs';
import { officeActs, type DrillArticle, type OfficeActs } from './office-acts';

const [withdrawals = 200, crashes = 30] = process.argv.slice(2).map(Number);
const CONNECTIONS = 16;
const FREEZE_EACH = 10;
const LEASE_MS = 3_000;
const SITE_URL = 'http://site.example.gov.cn';

type Office = { dataDir: string; databaseUrl: string };
type Site = { url: string; pid: number; stop(signal?: NodeJS.Signals): Promise<void> };

const server = await startTestServer({ isDurable: true });
const sites: Site[] = [];
try {
  const office: Office = await prepareDemoOffice(server);
  Object.assign(process.env, {
    DATABASE_URL: office.databaseUrl,
    DATA_DIR: office.dataDir,
    NEXTAUTH_SECRET: 'what a drill does signs nothing'.padEnd(40),
    NEXTAUTH_URL: SITE_URL,
  });
  const db = createDb(office.databaseUrl, 4);
  try {
    const acts = await officeActs(db);
    sites.push(await serve(office), await serve(office));
    await withdrawUnderLoad(acts, withdrawals);
    await crash(acts, office, crashes);
  } finally {
    await db.$disconnect();
  }
} finally {
  for (const site of sites) await site.stop('SIGKILL');
  await server.stop();
}

async function serve({ dataDir, databaseUrl }: Office): Promise<Site> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...appEnvironment({ dataDir, port }, databaseUrl), SITE_URL };
  return { url, ...(await startNext({ port, env })) };
}

async function withdrawUnderLoad(acts: OfficeActs, count: number): Promise<void> {
  const articles: DrillArticle[] = [];
  for (let at = 1; at <= count; at += 1) articles.push(await acts.approved(String(at)));
  const load = keepAsking(articles);
  const seen: number[] = [];
  const gone: number[] = [];
  const frozen: number[] = [];
  let stale = 0;
  for (const [at, article] of articles.entries()) {
    const begun = performance.now();
    await acts.publish(article);
    await Promise.all(sites.map((site) => untilStatus(site.url + article.path, 200)));
    seen.push(performance.now() - begun);
    // Until it is kept as a file: what is drawn for each reader could not be stale.
    await Promise.all(sites.map((site) => untilKept(site.url + article.path)));

    const isFrozen = at % FREEZE_EACH === FREEZE_EACH - 1;
    const [, second] = sites;
    if (isFrozen && second) process.kill(second.pid, 'SIGSTOP');
    const left = performance.now();
    await acts.withdraw(article);
    (isFrozen ? frozen : gone).push(performance.now() - left);
    // One that waits at the door of the frozen process is answered when that goes on.
    const answers = Promise.all(sites.map((site) => statusOf(site.url + article.path)));
    if (isFrozen && second) process.kill(second.pid, 'SIGCONT');
    stale += (await answers).filter((status) => status !== 410).length;
  }
  const asked = await load.stop();
  printFigures(
    `${count} articles published and withdrawn, two server processes, ${CONNECTIONS} connections`,
    [
      ['requests meanwhile', String(asked)],
      ['published until visible on both', say(seen)],
      ['withdrawn', say(gone)],
      ['withdrawn, one process frozen', `${say(frozen)}   (wanted: ${LEASE_MS} ms or a little more)`],
      ['stale answers after a withdrawal was done', `${stale}   (wanted: 0)`],
    ],
  );
  if (stale > 0) process.exitCode = 1;
}

async function crash(acts: OfficeActs, office: Office, count: number): Promise<void> {
  let wrong = 0;
  const survivors = sites.splice(0);
  for (const site of survivors) await site.stop('SIGKILL');
  let site = await serve(office);
  sites.push(site);
  for (let at = 1; at <= count; at += 1) {
    const live = await acts.approved(`c${at}`);
    const left = await acts.approved(`d${at}`);
    await acts.publish(left);
    await untilKept(site.url + left.path);
    // Both are committed, and nobody waits to hear of it: the process dies while it makes the files, later each time.
    const done = Promise.all([acts.publish(live), acts.withdraw(left)]);
    await untilCommitted(left, live);
    await wait((at * 7) % 200);
    await site.stop('SIGKILL');
    await done;
    sites.length = 0;
    site = await serve(office);
    sites.push(site);
    const statuses = [await statusOf(site.url + live.path), await statusOf(site.url + left.path)];
    await Promise.all([untilKept(site.url + live.path), untilKept(site.url + left.path)]);
    statuses.push(await statusOf(site.url + live.path), await statusOf(site.url + left.path));
    if (statuses.join() !== '200,410,200,410') {
      wrong += 1;
      console.warn(`crash ${at}: ${statuses.join()}`);
    }
  }
  printFigures(`${count} times killed between commit and files`, [
    ['wrong after the start', `${wrong}   (wanted: 0)`],
  ]);
  if (wrong > 0) process.exitCode = 1;
}

async function untilCommitted(left: DrillArticle, live: DrillArticle): Promise<void> {
  const db = createDb(process.env.DATABASE_URL ?? '', 1);
  try {
    for (;;) {
      const states = await db.publication.findMany({
        where: { articleId: { in: [left.articleId, live.articleId] } },
        select: { state: true },
      });
      if (
        states
          .map(({ state }) => state)
          .toSorted()
          .join() === 'live,withdrawn'
      )
        return;
      await wait(1);
    }
  } finally {
    await db.$disconnect();
  }
}

/** Readers who ask for the articles again and again, and for the home page. */
function keepAsking(articles: readonly DrillArticle[]) {
  let isOver = false;
  let asked = 0;
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const reader = async (from: number) => {
    for (let at = from; !isOver; at += 1) {
      const site = sites[at % sites.length];
      const path = at % 3 === 0 ? '/' : (articles[at % articles.length]?.path ?? '/');
      await statusOf((site?.url ?? '') + path, agent).catch(() => 0);
      asked += 1;
    }
  };
  const readers = Array.from({ length: CONNECTIONS }, (_, at) => reader(at));
  return {
    async stop() {
      isOver = true;
      await Promise.all(readers);
      agent.destroy();
      return asked;
    },
  };
}

type Answer = { status: number; isKept: boolean };

function answerOf(url: string, agent?: http.Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
        response.resume();
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, isKept: response.headers.etag !== undefined }),
        );
        response.on('error', reject);
      })
      .on('error', reject);
  });
}

async function statusOf(url: string, agent?: http.Agent): Promise<number> {
  return (await answerOf(url, agent)).status;
}

async function untilStatus(url: string, wanted: number): Promise<void> {
  while ((await statusOf(url)) !== wanted) await wait(2);
}

async function untilKept(url: string): Promise<void> {
  while (!(await answerOf(url)).isKept) await wait(5);
}

function say(times: readonly number[]): string {
  if (times.length === 0) return 'none';
  const at = (share: number) => percentile(times, share).toFixed(0);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${Math.max(...times).toFixed(0)} ms`;
}
