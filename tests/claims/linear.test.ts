import { describe, expect, test, vi } from 'vitest';
import { scanClaims } from '@/lib/claims/scan-claims';

/** How many characters are looked at or copied while a text is scanned; whole-line patterns are free of nested repeats. */
function stepsFor(text: string): number {
  let steps = 0;
  const spies = [
    vi.spyOn(String.prototype, 'charAt'),
    vi.spyOn(String.prototype, 'slice'),
    vi.spyOn(String.prototype, 'startsWith'),
  ];
  const { charAt, slice, startsWith } = String.prototype;
  void [charAt, slice, startsWith];
  try {
    scanClaims(text);
    const [chars, slices, starts] = spies;
    steps += (chars?.mock.calls.length ?? 0) + (starts?.mock.calls.length ?? 0);
    for (const { value } of slices?.mock.results ?? []) steps += 1 + String(value).length;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return steps;
}

describe('twice the text is twice the work', () => {
  test.each([
    '1',
    '二',
    '万',
    '十',
    '第',
    '前',
    '首',
    '连续',
    '“',
    '《',
    '《”',
    '(',
    '1,',
    '1-',
    '1+',
    '3个',
    '3个,',
    '3个；',
    '其中3个,',
    '1.',
    '2025年',
    '累计',
    '计划',
    '到2030年',
    ' ',
    '\n',
    '\t',
    '1\t',
    '1\n',
    '余',
    '多',
    '百分之',
    '零',
    '全市第一',
    '近',
    '上',
    '1万2',
    '走访企业32家、',
  ])('%j', (piece) => {
    const [once, twice] = [400, 800].map((times) => stepsFor(`全年${piece.repeat(times)}`));
    expect((twice ?? 0) / (once ?? 1)).toBeLessThan(2.3);
  });
});
