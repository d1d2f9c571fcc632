import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { breakLines, type Line } from '@/lib/newspaper/layout/break-lines';
import { plain } from '@/lib/newspaper/layout/flow';
import type { Inline } from '@/lib/newspaper/layout/page-article';
import { pageAdvances } from '@/lib/newspaper/page-advances';

const advances = await pageAdvances({});
const textOf = ({ runs }: Line) => runs.map(({ text }) => text).join('');
const broken = (text: string, measure: number, indent = 0) =>
  breakLines([plain(text)], advances, { measure, indent });
const textsOf = (text: string, measure: number, indent = 0) => broken(text, measure, indent).map(textOf);

describe('a line of Chinese', () => {
  it('holds as many characters as it is wide, the first two fewer', () => {
    const lines = textsOf('全区统战工作坚持围绕中心服务大局凝聚人心汇聚力量再立新功', 10, 2);
    expect(lines).toEqual(['全区统战工作坚持', '围绕中心服务大局凝聚', '人心汇聚力量再立新功']);
  });

  it('begins with no mark that closes, which is pressed in or brings a character along', () => {
    for (let measure = 5; measure < 20; measure++)
      for (const line of textsOf(
        '坚持围绕中心，服务大局；凝聚人心、汇聚力量。“同心圆”越画越大（见图）！',
        measure,
      ))
        expect(line).not.toMatch(/^[，。；、”）！]/);
  });

  it('ends with no mark that opens', () => {
    for (let measure = 5; measure < 20; measure++)
      for (const line of textsOf('印发《关于推进工作的意见》，打造“同心”品牌（第一批）和《清单》。', measure))
        expect(line).not.toMatch(/[《“（]$/);
  });

  it('cuts no figure, time, word or pair of dashes', () => {
    const text = '完成投资1.66亿元，23:46抵达，用APP办理——全区首个，占98.5%，共3万余件……';
    for (let measure = 6; measure < 24; measure++) {
      const lines = textsOf(text, measure);
      for (const whole of ['1.66亿', '23:46', 'APP', '——', '98.5%', '3万', '……'])
        expect(
          lines.filter((line) => line.includes(whole)),
          `${whole} in ${measure}`,
        ).toHaveLength(1);
    }
  });

  it('is as wide as the column, but for the last one', () => {
    const lines = broken(
      '全区共办理各类事项1.66万件，其中“一网通办”占98.5%；群众满意度连续三年居全市第一。',
      11,
      2,
    );
    for (const line of lines.slice(0, -1)) {
      const last = line.runs.at(-1);
      expect(Math.abs((last?.x ?? 0) + (last?.width ?? 0) - 11)).toBeLessThanOrEqual(0.5 + 1e-6);
      expect(line.width).toBeCloseTo(11);
    }
  });

  it('cuts an address that is longer than a column, and loses none of it', () => {
    const address = `https://example.gov.cn/${'abcdefghij'.repeat(9)}`;
    expect(textsOf(address, 12).join('')).toBe(address);
  });
});

test('no character is lost or said twice, and no line is wider than the column, whatever the text', () => {
  const words = fc.constantFrom(
    '统战',
    '工作',
    '，',
    '。”',
    '“',
    '《',
    '》',
    '（',
    '）',
    '2025年',
    '1.66亿',
    'café',
    ' ',
    '  ',
    '——',
    '……',
    'A',
    ',',
    ':',
    'e\u0301',
    '！',
    '\u3000',
  );
  const text = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(''));
  const inline: fc.Arbitrary<Inline> = fc.oneof(
    text.map((value) => plain(value)),
    text.map((value) => plain(value, 'bold')),
    fc.constant('break' as const),
    text.map((value): Inline => ({ ...plain(value), script: 'superscript' })),
  );
  fc.assert(
    fc.property(fc.array(inline, { maxLength: 6 }), fc.integer({ min: 6, max: 30 }), (inlines, measure) => {
      const lines = breakLines(inlines, advances, { measure, indent: 2 });
      const said = inlines.map((one) => (one === 'break' ? '' : one.text)).join('');
      expect(lines.map(textOf).join('')).toBe(said);
      for (const { runs } of lines) {
        const drawn = runs.filter((run) => run.text.trim() !== '');
        const last = drawn.at(-1);
        const trailing = /[\s]+$/.exec(last?.text ?? '')?.[0].length ?? 0;
        if (last && trailing === 0) expect(last.x + last.width).toBeLessThanOrEqual(measure + 0.5 + 1e-6);
      }
    }),
    { numRuns: 400 },
  );
});
