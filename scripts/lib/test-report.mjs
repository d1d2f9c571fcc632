import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { projectDir } from './project-dir.mjs';

const none = { passed: 0, failed: 0, skipped: 0 };
const noReport = { ...none, failures: [] };

/**
 * What vitest's JSON report says: the counts, and each failed test with its message. A file that could not
 * be loaded counts as one failed test.
 */
export function readVitestReport(file) {
  const report = readJson(file);
  if (!report) return noReport;
  const broken = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [
      ...broken.map((one) => failure(one.name, one.message)),
      ...report.testResults.flatMap((file) =>
        file.assertionResults
          .filter((one) => one.status === 'failed')
          .map((one) => failure(`${file.name} › ${one.fullName}`, one.failureMessages[0])),
      ),
    ],
  };
}

/** What Playwright's JSON report says, in the same shape. An error outside any test counts as one failed test. */
export function readPlaywrightReport(file) {
  const report = readJson(file);
  if (!report) return noReport;
  const { expected, flaky, unexpected, skipped } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    skipped,
    failures: [
      ...report.errors.map((one) => failure('e2e', one.message)),
      ...report.suites
        .flatMap(unexpectedIn)
        .map(({ file, title, tests }) =>
          failure(
            `${file} › ${title}`,
            tests.flatMap(({ results }) => results).find(({ error }) => error)?.error.message,
          ),
        ),
    ],
  };
}

function unexpectedIn(suite) {
  return [...suite.specs.filter(({ ok }) => !ok), ...(suite.suites ?? []).flatMap(unexpectedIn)];
}

function failure(name, message = '') {
  return {
    name: path.isAbsolute(name) ? path.relative(projectDir, name) : name,
    message: stripVTControlCharacters(message),
  };
}

/** The failed tests, each with the beginning of its message: what a reader of a log's end needs. */
export function failureLines(counts, maxLines = 20) {
  return counts.flatMap(({ failures }) =>
    failures.flatMap(({ name, message }) => [
      `✗ ${name}`,
      ...message
        .split('\n')
        .slice(0, maxLines)
        .map((line) => `    ${line}`),
    ]),
  );
}

/** The last line of a test run. */
export function summaryLine(counts) {
  const { passed, failed, skipped } = sum(counts);
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** Whether every runner ran at least one test and none failed. */
export function isSuccess(counts) {
  return counts.every(({ passed, failed }) => passed > 0 && failed === 0);
}

function sum(counts) {
  const total = { ...none };
  for (const one of counts) for (const key of Object.keys(total)) total[key] += one[key];
  return total;
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
