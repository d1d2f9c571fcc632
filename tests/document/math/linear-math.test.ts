import { describe, expect, test } from 'vitest';
import { linearMath } from '@/lib/document/math/linear-math';
import { readEqField } from '@/lib/intake/read/math/read-eq-field';

const eq = (instruction: string, before = '') => {
  const field = readEqField(instruction);
  return field && linearMath(field.node, before);
};

describe('an EQ field', () => {
  test.each([
    ['EQ \\f(2,3)', '2/3'],
    ['eq \\f(a+b;c)', '(a+b)/c'],
    ['EQ \\f（本年，上年）', '本年/上年'],
    ['EQ \\f(1,\\f(2,3))', '1/(2/3)'],
    ['EQ \\r(2)', '√2'],
    ['EQ \\r(3,a+b)', '∛(a+b)'],
    ['EQ \\r(5,x)', '⁵√x'],
    ['EQ 10\\s\\up8(6)', '10⁶'],
    ['EQ CO\\s\\do4(2)', 'CO₂'],
    ['EQ x\\s(2,1)', 'x₁²'],
    ['EQ 10\\s\\up6(-3)', '10⁻³'],
    ['EQ \\o\\ac(○,1)', '①'],
    ['EQ \\o\\ac(○,10)', '⑩'],
    ['EQ \\o(○,21)', '㉑'],
    ['EQ \\o\\ac(○,36)', '㊱'],
    ['EQ \\o\\ac(○,50)', '㊿'],
    ['EQ \\o\\ac(○,一)', '㊀'],
    ['EQ \\o\\ac(○,A)', 'Ⓐ'],
    ['EQ \\o\\ac(□,√)', '☑'],
    ['EQ \\o\\ac(□,3)', '[3]'],
    ['EQ \\o(=,/)', '≠'],
    ['EQ \\x(审定)', '审定'],
    ['EQ \\x\\to\\bo(审定)', '审定'],
    ['EQ \\b(a,b)', '(ab)'],
    ['EQ \\b\\bc\\[(a+b)', '[a+b]'],
    ['EQ \\b\\lc\\{(\\a(x=1,y=2))', '{x=1; y=2'],
    ['EQ \\l(甲,乙,丙)', '甲,乙,丙'],
    ['EQ \\a\\co2(1,2,3,4)', '1, 2; 3, 4'],
    ['EQ \\i\\su(i=1,n,x)', '∑ᵢ₌₁ⁿ x'],
    ['EQ \\i(0,1,x)', '∫₀¹ x'],
    ['EQ 甲\\d\\fo20()乙', '甲乙'],
    ['EQ \\(保留\\)', '(保留)'],
    ['EQ \\f(2,3) \\* MERGEFORMAT', '2/3'],
    ['EQ \\f(1\\,000,3)', '1,000/3'],
  ])('%s is read as %s', (instruction, text) => {
    expect(eq(instruction)).toBe(text);
  });

  test('added to a number stays apart from it', () => {
    expect(eq('EQ \\f(1,2)', '增长1')).toBe('½');
    expect(eq('EQ \\f(2,7)', '3')).toBe('又2/7');
    expect(eq('EQ 3\\f(1,2)', '')).toBe('3½');
  });

  test('with a reading over its letters is the letters, the reading aside', () => {
    const found = readEqField(' EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(jīn tiē),津贴)');
    expect(found && linearMath(found.node)).toBe('津贴');
    expect(found?.guides).toEqual(['jīn tiē']);
  });

  test('that draws what no line can say is not said', () => {
    expect(eq('EQ \\o(龙,凤,呈)')).toBeNull();
    expect(eq('EQ \\f(,)')).toBeNull();
  });

  test('nested without end, or broken, is answered', () => {
    expect(eq(`EQ ${'\\f(1,'.repeat(50_000)}`)).toBeNull();
    expect(eq(`EQ ${'('.repeat(50_000)}`)).toContain('(');
    expect(eq('EQ \\f(1')).toBeNull();
    expect(eq('EQ \\')).toBe('');
  });

  test('is told from other fields', () => {
    expect(readEqField('EQUALS')).toBeNull();
    expect(readEqField('SEQ 图')).toBeNull();
  });
});
