import { ChildProcess } from 'node:child_process';
import { constants, getPriority } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { TYPESET_BOUNDS, typesetApart, type TypesetJob } from '@/lib/outputs/pdf/apart/typeset-apart';
import { FONT_FOLDERS } from '@/lib/outputs/pdf/fonts/font-files';

afterEach(() => vi.restoreAllMocks());

const templates = path.resolve('tests/fixtures/outputs/pdf');

function job(main: string, words = '云溪'): TypesetJob {
  return {
    templates,
    main,
    data: JSON.stringify({ words }),
    fonts: FONT_FOLDERS,
    pictures: [],
    standards: ['a-2a'],
  };
}

type Spawned = { envPairs: string[] };
const spawning = ChildProcess.prototype as ChildProcess & { spawn: (options: Spawned) => number };

/** The processes that are started from here on. */
function started() {
  const { mock } = vi.spyOn(spawning, 'spawn');
  return { calls: mock.calls, contexts: mock.contexts as ChildProcess[] };
}

test('a process that is gone with its document is said to be, and the next document is set', async () => {
  const children = started();
  const answers = Promise.allSettled([typesetApart(job('endless.typ')), typesetApart(job('quick.typ'))]);
  await vi.waitFor(() => expect(children.contexts).toHaveLength(1));
  // As where Typst panics: the system is told to end the process at once.
  children.contexts[0]?.kill('SIGABRT');
  const [broken, next] = await answers;
  expect(broken).toMatchObject({ status: 'rejected', reason: { failure: 'lost' } });
  expect(next).toMatchObject({ status: 'fulfilled', value: { pages: 1 } });
});

test('a document that takes more memory than one may is stopped, and the next is set', async () => {
  const greedy = typesetApart(job('greedy.typ'), { bounds: { ...TYPESET_BOUNDS, maxRssMb: 400 } });
  await expect(greedy).rejects.toMatchObject({ failure: 'too_much_memory' });
  expect((await typesetApart(job('quick.typ'))).pages).toBe(1);
});

test('a document that takes longer than one may is stopped', async () => {
  const endless = typesetApart(job('endless.typ'), { bounds: { ...TYPESET_BOUNDS, maxMs: 1200 } });
  await expect(endless).rejects.toMatchObject({ failure: 'too_long' });
});

test('a document that is cancelled while it is set ends with its process, one that waits is never begun', async () => {
  const children = started();
  const [running, waiting] = [new AbortController(), new AbortController()];
  const set = typesetApart(job('endless.typ'), { signal: running.signal });
  const queued = typesetApart(job('quick.typ'), { signal: waiting.signal });
  const answers = Promise.allSettled([set, queued]);
  await vi.waitFor(() => expect(children.contexts).toHaveLength(1));
  waiting.abort(new Error('not wanted'));
  running.abort(new Error('enough'));
  expect(await answers).toMatchObject([
    { status: 'rejected', reason: { message: 'enough' } },
    { status: 'rejected', reason: { message: 'not wanted' } },
  ]);
  expect(children.contexts).toHaveLength(1);
  await vi.waitFor(() => expect(children.contexts[0]?.signalCode).toBe('SIGKILL'));
});

test('what Typst refuses is told in its words', async () => {
  await expect(typesetApart(job('absent.typ'))).rejects.toMatchObject({
    failure: 'refused',
    message: expect.stringContaining('absent.typ'),
  });
});

test('nothing outside the templates is read, and nothing of the server’s environment is told', async () => {
  vi.stubEnv('DATABASE_URL', 'postgresql://secret');
  const children = started();
  await typesetApart(job('quick.typ'));
  vi.unstubAllEnvs();
  expect(children.calls[0]?.[0].envPairs.join('\n')).not.toContain('secret');
  await expect(typesetApart(job('../../../../package.json'))).rejects.toMatchObject({ failure: 'refused' });
});

test('one that nobody waits for comes after all else', async () => {
  const children = started();
  const stop = new AbortController();
  const behind = typesetApart(job('endless.typ'), { isBehind: true, signal: stop.signal });
  await vi.waitFor(() =>
    expect(getPriority(children.contexts[0]?.pid)).toBe(constants.priority.PRIORITY_LOW),
  );
  stop.abort(new Error('enough'));
  await expect(behind).rejects.toThrow('enough');
});
