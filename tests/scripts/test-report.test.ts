import { expect, test } from 'vitest';
import { isSuccess, summaryLine } from '../../scripts/lib/test-report.mjs';

const unit = { passed: 40, failed: 0, skipped: 0 };
const e2e = { passed: 2, failed: 0, skipped: 1 };

test('the last line sums both runners', () => {
  expect(summaryLine([unit, unit])).toBe('80 passed, 0 failed');
  expect(summaryLine([unit, e2e])).toBe('42 passed, 0 failed, 1 skipped');
});

test('a run succeeds only if each runner ran something and nothing failed', () => {
  expect(isSuccess([unit, e2e])).toBe(true);
  expect(isSuccess([unit, { ...e2e, failed: 1 }])).toBe(false);
  expect(isSuccess([unit, { passed: 0, failed: 0, skipped: 3 }])).toBe(false);
});
