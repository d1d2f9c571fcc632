import { Worker } from 'node:worker_threads';
import { afterEach, expect, test, vi } from 'vitest';
import { planApart, readApart, readPasteApart } from '@/lib/intake/apart/read-apart';
import { makePlan } from '@/lib/intake/make-plan';
import { rowsOfPlan } from '@/lib/intake/rows/rows-of-plan';
import { TOPIC_CUES } from '@/lib/intake/topics/topic-cues';
import { sourceOf } from '@/tests/support/plan-of';
import { readSample, sampleBytes } from '@/tests/support/read-sample';
import { longSummary } from '@/tests/support/long-summary';

const DOCX = 'written-by-libreoffice.docx';

afterEach(() => vi.restoreAllMocks());

const parse = (json: string): unknown => JSON.parse(json);

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
  const { rows, flags, joins, articles } = await planApart(source, TOPIC_CUES);
  expect({ rows: parse(rows), flags: parse(flags), joins: parse(joins), articles }).toEqual({
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
  await planApart(sourceOf('一页'), TOPIC_CUES);
  served = 0;
  await planApart(source, TOPIC_CUES);
  clearInterval(others);
  expect(served).toBeGreaterThan(10);
});

test('a file that breaks the thread is too much for it; what waits behind it and what comes later is read', async () => {
  const post = vi.spyOn(Worker.prototype, 'postMessage').mockImplementationOnce(function (this: Worker) {
    void this.terminate();
  });
  const broken = readApart({ fileName: '大.docx', bytes: sampleBytes(DOCX) });
  const waiting = readApart({ fileName: '后.docx', bytes: sampleBytes(DOCX) });
  await expect(broken).rejects.toMatchObject({ fileName: '大.docx', readError: 'file_too_much' });
  expect((await waiting).fileName).toBe('后.docx');
  expect(post).toHaveBeenCalledTimes(2);
});

test('a plan that breaks the thread is a refusal like any other: of the file, or of what was pasted', async () => {
  const breakOnce = () =>
    vi.spyOn(Worker.prototype, 'postMessage').mockImplementationOnce(function (this: Worker) {
      void this.terminate();
    });
  breakOnce();
  const ofFile = planApart({ ...sourceOf('一页'), fileName: '大.docx' }, TOPIC_CUES);
  await expect(ofFile).rejects.toMatchObject({ fileName: '大.docx', readError: 'file_too_much' });
  breakOnce();
  const ofPaste = readPasteApart({ html: '', text: '一页' });
  await expect(ofPaste).rejects.toMatchObject({ code: 'invalid', details: { fields: { text: 'too_long' } } });
});

test('what the database cannot hold is written down as it can', async () => {
  const { rows } = await planApart(sourceOf(`\0云溪${'\ud842'}区`), TOPIC_CUES);
  expect(rows).not.toMatch(/\\u0000|\\ud842/);
  expect(rows).toContain('云溪\ufffd区');
});
