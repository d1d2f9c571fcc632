import { readFileSync } from 'node:fs';

const none = { passed: 0, failed: 0, skipped: 0 };

/** The counts of vitest's JSON report. A file that could not be loaded counts as one failed test. */
export function readVitestReport(file) {
  const report = readJson(file);
  if (!report) return none;
  const broken = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The counts of Playwright's JSON report. An error outside any test counts as one failed test. */
export function readPlaywrightReport(file) {
  const report = readJson(file);
  if (!report) return none;
  const { expected, flaky, unexpected, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
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
