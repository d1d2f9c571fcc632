import { fork, type ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import pLimit, { type LimitFunction } from 'p-limit';
import { PdfFailed, type PdfFailure } from './pdf-failed';

/** `data` is JSON; the template reads it from its inputs. Pictures lie at the paths it names. */
export type TypesetJob = {
  /** The folder of the templates: nothing outside it can be read. */
  templates: string;
  main: string;
  data: string;
  fonts: string[];
  pictures: { path: string; bytes: Buffer }[];
  /** As Typst names them; the file says that it keeps to the first. With none it is a drawing, SVG with letters as paths. */
  standards: string[];
};
export type Typeset = { bytes: Buffer; pages: number; peakRssMb: number };
export type TypesetBounds = { maxRssMb: number; maxMs: number };

/** A volume of sixty articles, 320 pages with small pictures, took 4 seconds and 320 MB. */
export const TYPESET_BOUNDS: TypesetBounds = { maxRssMb: 768, maxMs: 90_000 };
const CHILD = 'lib/outputs/pdf/apart/typeset-child.mjs';
const SAID_AT_MOST = 4000;

// Development reloads modules; one queue must survive that.
const held = globalThis as typeof globalThis & { huimouTypesetting?: LimitFunction };

/**
 * Typesets in a process of its own, one document at a time.
 * @throws PdfFailed; the signal's reason, when it was cancelled
 */
export function typesetApart(
  job: TypesetJob,
  { signal, bounds = TYPESET_BOUNDS, isBehind = false }: TypesetOptions = {},
): Promise<Typeset> {
  const queue = (held.huimouTypesetting ??= pLimit(1));
  return queue(() => run(job, { bounds, isBehind }, signal));
}

/** `isBehind`: nobody waits for it; all else comes first. */
export type TypesetOptions = { signal?: AbortSignal; bounds?: TypesetBounds; isBehind?: boolean };

type Answer = ({ kind: 'pdf' } & Typeset) | { kind: 'refused'; message: string };

async function run(
  job: TypesetJob,
  { bounds, isBehind }: { bounds: TypesetBounds; isBehind: boolean },
  signal?: AbortSignal,
): Promise<Typeset> {
  signal?.throwIfAborted();
  const child = startChild();
  try {
    if (isBehind && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    const answer = await answerOf(child, job, bounds, signal);
    if (answer.kind === 'refused') throw new PdfFailed('refused', answer.message);
    const { bytes, pages, peakRssMb } = answer;
    return { bytes: Buffer.from(bytes), pages, peakRssMb };
  } finally {
    child.kill('SIGKILL');
  }
}

function answerOf(
  child: ChildProcess,
  job: TypesetJob,
  bounds: TypesetBounds,
  signal?: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let said = '';
    const cancel = () => settle(() => reject(signal?.reason));
    // The child ends itself in time; where it cannot even do that, it is ended from here.
    const timer = setTimeout(
      () => settle(() => reject(new PdfFailed('too_long', said))),
      bounds.maxMs + 2000,
    );
    const settle = (settled: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      settled();
    };
    signal?.addEventListener('abort', cancel, { once: true });
    child.stderr?.on('data', (chunk) => (said = (said + String(chunk)).slice(-SAID_AT_MOST)));
    child.on('message', (answer: Answer) => settle(() => resolve(answer)));
    child.on('error', (error) => settle(() => reject(new PdfFailed('lost', error.message))));
    child.on('close', (code, by) =>
      settle(() => reject(new PdfFailed(failureOf(said), `${said.trim()} (${by ?? code})`))),
    );
    child.send({ ...job, bounds });
  });
}

function failureOf(said: string): PdfFailure {
  const why = /stopped: (\w+)/.exec(said)?.[1];
  return why === 'too_much_memory' || why === 'too_long' ? why : 'lost';
}

/** With none of what the server knows in its environment. */
function startChild(): ChildProcess {
  const { PATH, SystemRoot, TEMP, TMPDIR } = process.env;
  return fork(/* turbopackIgnore: true */ path.resolve(/* turbopackIgnore: true */ CHILD), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
    env: { PATH, SystemRoot, TEMP, TMPDIR, NODE_ENV: process.env.NODE_ENV },
  });
}
