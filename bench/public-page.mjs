import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { freePort } from '../scripts/lib/free-port.mjs';
import { median, percentile, printFigures } from './figures.mjs';
import { loadTool } from './load-tool.mjs';
import { request } from './request.mjs';

const RUNS = 3;
const LOAD = { connections: 32, seconds: 6 };

/** The longest live article's page against a bare node:http server sending the same gzip made once. */
export async function benchPublicPage({ url }) {
  const pageUrl = await longestArticle(url);
  const page = await request(pageUrl, { headers: { 'accept-encoding': 'gzip' } });
  const html = gunzipSync(page.body).toString('utf8');
  const bare = await startBare(page.body);
  const tool = loadTool();
  const ours = [];
  const theirs = [];
  try {
    await tool.measure(pageUrl, { ...LOAD, seconds: 2 });
    for (let turn = 0; turn < RUNS; turn++) {
      theirs.push(await tool.measure(bare.url, LOAD));
      ours.push(await tool.measure(pageUrl, LOAD));
    }
  } finally {
    bare.stop();
  }
  const firstBytes = [];
  for (let turn = 0; turn < 200; turn++) {
    firstBytes.push((await request(pageUrl, { headers: { 'accept-encoding': 'gzip' } })).firstByteMs);
  }
  const rate = median(ours.map((run) => run.perSecond));
  const bareRate = median(theirs.map((run) => run.perSecond));
  const assets = await assetsOf(html, pageUrl);
  printFigures(
    `Public article page, 32 connections, compressed; load by ${tool.name}, medians of ${RUNS} runs`,
    [
      ['requests a second', rate.toFixed(0)],
      ['bare node:http', bareRate.toFixed(0)],
      ['ratio', `${((100 * rate) / bareRate).toFixed(2)} %   (wanted: 50 % or more)`],
      [
        'p99',
        `${median(ours.map((run) => run.p99)).toFixed(1)} ms, bare ${median(theirs.map((run) => run.p99)).toFixed(1)} ms   (wanted: 3 times that or less)`,
      ],
      [
        'first byte, 1 connection',
        `p50 ${percentile(firstBytes, 0.5).toFixed(2)} ms, p99 ${percentile(firstBytes, 0.99).toFixed(2)} ms`,
      ],
      ['HTML', `${kb(page.body.length)} compressed, ${kb(html.length)} characters`],
      ['script', `${kb(assets.script)} compressed   (wanted: 130 kB or less)`],
      ['style', `${kb(assets.style)} compressed`],
      [
        'HTML, script and style',
        `${kb(page.body.length + assets.script + assets.style)} compressed; pictures ${kb(assets.picture)} as a 960 px screen loads them`,
      ],
    ],
  );
}

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

async function longestArticle(url) {
  const sitemap = gunzipIfNeeded(await request(`${url}/sitemap.xml`)).toString('utf8');
  const paths = [...sitemap.matchAll(/<loc>[^<]*?(\/\d{4}\/[a-z0-9-]+)<\/loc>/g)].map((match) => match[1]);
  const sizes = await Promise.all(
    paths.map(async (where) => ({ where, size: (await request(url + where)).body.length })),
  );
  const [longest] = sizes.sort((a, b) => b.size - a.size);
  if (!longest) throw new Error('the demo has no live article');
  return url + longest.where;
}

function gunzipIfNeeded({ body, headers }) {
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
}

/** Bytes of what the page links to; scripts and styles gzipped, pictures as they are. */
async function assetsOf(html, pageUrl) {
  const total = { script: 0, style: 0, picture: 0 };
  const add = async (kind, reference) => {
    const { body } = await request(new URL(reference.replaceAll('&amp;', '&'), pageUrl).href);
    total[kind] += kind === 'picture' ? body.length : gzipSync(body).length;
  };
  for (const [, source] of html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)) await add('script', source);
  for (const [, source] of html.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g))
    await add('style', source);
  for (const [, source] of html.matchAll(/<img[^>]*\ssrc="([^"]+)"/g)) await add('picture', source);
  return total;
}

async function startBare(body) {
  const port = await freePort();
  const file = path.join(
    tmpdir(),
    `huimou-bench-${createHash('sha256').update(body).digest('hex').slice(0, 12)}.gz`,
  );
  writeFileSync(file, body);
  const source = `
    const body = require('node:fs').readFileSync(${JSON.stringify(file)});
    const head = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip', 'content-length': body.length };
    require('node:http').createServer((_, answer) => answer.writeHead(200, head).end(body)).listen(${port}, () => console.log('up'));`;
  const child = spawn(process.execPath, ['--eval', source], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return { url: `http://localhost:${port}/`, stop: () => child.kill() };
}
