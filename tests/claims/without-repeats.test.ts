import { expect, test } from 'vitest';
import { scanClaims } from '@/lib/claims/scan-claims';
import { withoutRepeats } from '@/lib/claims/without-repeats';

test('what says the same figure of the same thing is a repeat, in the body or before, and nothing else is', () => {
  const body = scanClaims('组织42名委员视察。');
  const captions = scanClaims('42名委员参加，42名代表列席，41名委员合影，31家企业到场，31家企业签约。');
  expect(withoutRepeats(body, captions).map(({ value, counted }) => [value, counted])).toEqual([
    [42, '代表列席'],
    [41, '委员合影'],
    [31, '企业'],
  ]);
});
