import { describe, expect, test } from 'vitest';
import { scanClaims } from '@/lib/claims/scan-claims';
import { labelledPassages, measureClaims, sumMeasures } from '@/tests/support/labelled-claims';

const measured = (set: 'tried' | 'unseen') =>
  sumMeasures(
    [...labelledPassages(set).values()].map(({ text, labels }) =>
      measureClaims(text, labels, scanClaims(text)),
    ),
  );

describe('invented passages of other fields, labelled before the scanner read them', () => {
  test.each(['tried', 'unseen'] as const)('%s: precision and recall are 0.97 or more', (set) => {
    const { precision, recall, missed, extra } = measured(set);
    expect(precision, extra.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});
