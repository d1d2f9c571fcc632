import { readFile } from 'node:fs/promises';
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTestServer } from '../scripts/lib/test-server.mjs';
import { prepareDemoOffice, serve } from './demo-office.mjs';
import { printFigures } from './figures.mjs';
import { request } from './request.mjs';
import { signIn } from './sign-in.mjs';
import { TEXTS } from './unpleasant-megabytes.mjs';

const HEALTH_EVERY_MS = 200;
const ENDLESS_BYTES = 300e6;
const SLOW_CONNECTIONS = 100;
const GUESSES = 200;
const NOBODY = '0197aaaa-0000-7000-8000-000000000000';

/** Tries, within bounds, to shut a server of its own down, and prints what others notice meanwhile and keep after it. */
export async function runAttacks() {
  const server = await startTestServer({ isDurable: true });
  let site;
  try {
    site = await serve(await prepareDemoOffice(server));
    const { url } = site;
    const cookie = await signIn(url, 'linxw');
    await workAsUsual(url, cookie);
    const before = await residentMegabytes(site.pid);
    const figures = [];
    const attack = async (name, work) => {
      const health = watchHealth(url);
      const outcome = await work();
      figures.push([name, `health at most ${Math.round(await health.stop())} ms; ${outcome}`]);
    };
    await attack('bodies without end', () => sendEndlessBodies(url, cookie));
    await attack('bodies that trickle', () => sendSlowBodies(url));
    await attack('megabytes of nonsense', () => importNonsense(url, cookie));
    await attack('guesses', () => guess(url));
    await sleep(60_000);
    const after = await residentMegabytes(site.pid);
    printFigures(
      'Under attack   (wanted: health never over 500 ms, memory back within 100 MB a minute later)',
      [...figures, ['memory', `${before} MB before, ${after} MB a minute after`]],
    );
  } finally {
    await site?.stop();
    await server.stop();
  }
}

/** A server that has done what it does all day has the memory for it. */
async function workAsUsual(url, cookie) {
  for (let turn = 0; turn < 200; turn++) await request(`${url}/desk/articles`, { headers: { cookie } });
  for (let turn = 0; turn < 3; turn++) await importText(url, cookie, 'prose', TEXTS.prose);
}

async function residentMegabytes(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

/** Asks for the server's health all the while; `stop` tells how long it took at most, in milliseconds. */
function watchHealth(url) {
  let longest = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const { totalMs, status } = await request(`${url}/api/health`);
      longest = status === 200 ? Math.max(longest, totalMs) : Infinity;
      await sleep(HEALTH_EVERY_MS);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await watching;
      return longest;
    },
  };
}

async function sendEndlessBodies(url, cookie) {
  const routes = [
    ['/api/material/session', 'POST', 'application/json', ''],
    ['/api/auth/callback/credentials', 'POST', 'application/x-www-form-urlencoded', ''],
    [`/api/articles/${NOBODY}/head`, 'PUT', 'application/json', cookie],
    ['/api/audit/export', 'POST', 'application/x-www-form-urlencoded', cookie],
    ['/desk/articles', 'POST', 'text/plain', cookie],
    ['/', 'POST', 'text/plain', ''],
  ];
  const sent = await Promise.all(
    routes.flatMap((route) => [route, route]).map((route) => sendEndless(url, route)),
  );
  return `${sent.length} sent ${Math.round(Math.max(...sent) / 1e6)} MB at most before they were cut off`;
}

/** Sends until the server has had enough, and at most ENDLESS_BYTES; how many bytes left. */
function sendEndless(url, [where, method, type, cookie]) {
  const chunk = Buffer.alloc(64 * 1024, '[');
  let bytes = 0;
  return new Promise((resolve) => {
    const headers = { 'content-type': type, 'transfer-encoding': 'chunked', cookie, 'next-action': 'x' };
    const outgoing = http.request(`${url}${where}`, { method, headers, agent: false });
    const send = () => {
      while (!outgoing.destroyed && bytes < ENDLESS_BYTES) {
        bytes += chunk.length;
        if (!outgoing.write(chunk)) return void outgoing.once('drain', send);
      }
      outgoing.end();
    };
    outgoing.on('response', (answer) => answer.resume());
    outgoing.on('error', () => {});
    outgoing.on('close', () => resolve(bytes));
    send();
  });
}

async function sendSlowBodies(url) {
  const startedAt = performance.now();
  const lasted = await Promise.all(
    Array.from({ length: SLOW_CONNECTIONS }, (_, index) => sendSlowly(url, index)),
  );
  return `${SLOW_CONNECTIONS} connections held for ${Math.round((Math.max(...lasted) - startedAt) / 1000)} s at most`;
}

function sendSlowly(url, index) {
  const where = ['/api/material/session', '/api/auth/callback/credentials', '/desk/articles'][index % 3];
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': 1000 };
    const outgoing = http.request(`${url}${where}`, { method: 'POST', headers, agent: false });
    const timer = setInterval(() => outgoing.write('x'), 1000);
    outgoing.on('response', (answer) => answer.resume());
    outgoing.on('error', () => {});
    outgoing.on('close', () => {
      clearInterval(timer);
      resolve(performance.now());
    });
  });
}

async function importNonsense(url, cookie) {
  const answers = [];
  for (const [name, text] of Object.entries(TEXTS)) {
    answers.push(await importText(url, cookie, name, text));
  }
  const taken = answers.filter((status) => status === 200).length;
  return `${taken} of ${answers.length} texts of 1 MB taken in`;
}

async function importText(url, cookie, name, text) {
  const body = new FormData();
  body.set('file', new File([text], `${name}.txt`));
  return (await fetch(`${url}/api/imports`, { method: 'POST', headers: { cookie }, body })).status;
}

async function guess(url) {
  const csrf = await request(`${url}/api/auth/csrf`);
  const { csrfToken } = JSON.parse(csrf.body.toString('utf8'));
  const cookie = (csrf.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: GUESSES }, (_, index) => {
      const signInName = ['linxw', 'hesy', 'nobody', '系统'][index % 4];
      const body = new URLSearchParams({ csrfToken, signInName, password: `guess ${index}`, json: 'true' });
      const headers = { 'content-type': 'application/x-www-form-urlencoded', cookie };
      return request(`${url}/api/auth/callback/credentials`, { method: 'POST', headers, body: String(body) });
    }),
  );
  return `${GUESSES} guesses answered in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}
