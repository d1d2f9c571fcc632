import { spawnSync } from 'node:child_process';
import { run } from '../scripts/lib/run.mjs';

/**
 * Requests a second and p99 of a URL at so many connections. wrk where it is, since on a small machine a load tool
 * written for Node is slower than a bare server; else autocannon, and the ratio says so.
 */
export function loadTool() {
  if (hasWrk()) return { name: 'wrk', measure: withWrk };
  console.log(
    '\n没有 wrk，改用 autocannon，公开页的比值因此偏高。安装 wrk 后更准：apt-get install wrk\n' +
      'wrk is not here; autocannon is used and the ratio looks better than it is. To measure well: apt-get install wrk',
  );
  return { name: 'autocannon (itself the limit of the bare server)', measure: withAutocannon };
}

function hasWrk() {
  const { error } = spawnSync('wrk', ['--version'], { stdio: 'ignore' });
  return error === undefined;
}

async function withWrk(url, { connections, seconds }) {
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '-H', 'Accept-Encoding: gzip', '--latency', url];
  const output = await run('wrk', args);
  const [, rate] = /Requests\/sec:\s+([\d.]+)/.exec(output) ?? [];
  const [, p99, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(output) ?? [];
  if (/Non-2xx/.test(output)) throw new Error(`wrk saw errors from ${url}\n${output}`);
  return { perSecond: Number(rate), p99: Number(p99) * { us: 0.001, ms: 1, s: 1000 }[unit] };
}

async function withAutocannon(url, { connections, seconds }) {
  const { default: autocannon } = await import('autocannon');
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { 'accept-encoding': 'gzip' },
  });
  if (result.non2xx > 0) throw new Error(`autocannon saw ${result.non2xx} errors from ${url}`);
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}
