import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failureLines, readPlaywrightReport, readVitestReport } from '../../scripts/lib/test-report.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'huimou-report-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function reportOf(content: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('a failed unit test and a file that cannot be loaded are named with their messages', () => {
  const counts = readVitestReport(
    reportOf({
      numPassedTests: 1,
      numFailedTests: 1,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [
        {
          name: path.join(process.cwd(), 'tests/one.test.ts'),
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'holds' },
            {
              status: 'failed',
              fullName: 'breaks',
              failureMessages: ['\u001b[31mexpected 1\u001b[39m\nto be 2'],
            },
          ],
        },
        { name: 'tests/two.test.ts', status: 'failed', assertionResults: [], message: 'no such module' },
      ],
    }),
  );
  expect(counts).toMatchObject({ passed: 1, failed: 2, skipped: 0 });
  expect(failureLines([counts])).toEqual([
    '✗ tests/two.test.ts',
    '    no such module',
    '✗ tests/one.test.ts › breaks',
    '    expected 1',
    '    to be 2',
  ]);
});

test('a failed journey is named with the error of the run that failed, however deep its suite', () => {
  const spec = (title: string, ok: boolean, message?: string) => ({
    ok,
    title,
    file: 'journey.spec.ts',
    tests: [{ results: [{}, ...(message ? [{ error: { message } }] : [])] }],
  });
  const counts = readPlaywrightReport(
    reportOf({
      stats: { expected: 1, flaky: 0, unexpected: 1, skipped: 0 },
      errors: [],
      suites: [{ specs: [spec('goes', true)], suites: [{ specs: [spec('stops', false, 'not visible')] }] }],
    }),
  );
  expect(failureLines([counts])).toEqual(['✗ journey.spec.ts › stops', '    not visible']);
});

test('a long message is told by its beginning', () => {
  const message = Array.from({ length: 50 }, (_, line) => `line ${line}`).join('\n');
  const counts = readPlaywrightReport(
    reportOf({
      stats: { expected: 0, flaky: 0, unexpected: 0, skipped: 0 },
      errors: [{ message }],
      suites: [],
    }),
  );
  expect(failureLines([counts], 2)).toEqual(['✗ e2e', '    line 0', '    line 1']);
});
