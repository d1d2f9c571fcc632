import { Worker } from 'node:worker_threads';
import { afterEach, expect, test, vi } from 'vitest';
import { readApart } from '@/lib/intake/apart/read-apart';
import { runApart } from '@/lib/intake/apart/thread';
import { makePlan } from '@/lib/intake/make-plan';
import { rowsOfPlan } from '@/lib/intake/rows/rows-of-plan';
import { TOPIC_CUES } from '@/lib/intake/topics/topic-cues';
import { sourceOf } from '@/tests/support/plan-of';
import { readSample, sampleBytes } from '@/tests/support/read-sample';
import { longSummary } from '@/tests/support/long-summary';

const DOCX = 'written-by-libreoffice.docx';

afterEach(() => vi.restoreAllMocks());

test('a file is read as it would be here, pictures and all', async () => {
  const source = await readApart({ fileName: DOCX, bytes: sampleBytes(DOCX) });
  const known = await readSample(DOCX);
  expect(source.pictures.length).toBeGreaterThan(0);
  expect(source.pictures.map(({ bytes }) => Buffer.from(bytes))).toEqual(
    known.pictures.map(({ bytes }) => Buffer.from(bytes)),
  );
  expect({ ...source, pictures: [] }).toEqual({ ...known, pictures: [] });
});

test('a text is planned as it would be here', async () => {
  const source = sourceOf(longSummary(2));
  const plan = makePlan(source, TOPIC_CUES);
  expect(await runApart({ name: 'plan', input: { source, cues: TOPIC_CUES } })).toEqual({
    rows: rowsOfPlan(plan, source.text),
    flags: plan.flags,
    joins: plan.joins,
    articles: plan.articles.length,
  });
});

test('a file that is refused is refused by its name and reason', async () => {
  const refused = readApart({ fileName: '空.docx', bytes: Buffer.alloc(0) });
  await expect(refused).rejects.toMatchObject({
    ...{ code: 'invalid', fileName: '空.docx', readError: 'file_empty' },
    fields: { file: 'file_empty' },
  });
});

test('who else is served does not wait until a long text is planned', async () => {
  let served = 0;
  const others = setInterval(() => (served += 1), 1);
  const source = sourceOf(longSummary(100));
  await runApart({ name: 'plan', input: { source: sourceOf('一页'), cues: TOPIC_CUES } });
  served = 0;
  await runApart({ name: 'plan', input: { source, cues: TOPIC_CUES } });
  clearInterval(others);
  expect(served).toBeGreaterThan(10);
});

test('a file that breaks the thread is told as broken; what waits behind it and what comes later is read', async () => {
  const post = vi.spyOn(Worker.prototype, 'postMessage').mockImplementationOnce(function (this: Worker) {
    void this.terminate();
  });
  const broken = readApart({ fileName: '大.docx', bytes: sampleBytes(DOCX) });
  const waiting = readApart({ fileName: '后.docx', bytes: sampleBytes(DOCX) });
  await expect(broken).rejects.toMatchObject({ fileName: '大.docx', readError: 'file_broken' });
  expect((await waiting).fileName).toBe('后.docx');
  expect(post).toHaveBeenCalledTimes(2);
});
