import { describe, expect, it } from 'vitest';
import { hasScriptForm, scriptForm } from '@/lib/domain/article/script-form';

describe('raised and lowered text where only plain text can stand', () => {
  it('keeps a power and an area from running together with their number', () => {
    expect(`1.5×10${scriptForm('6', 'superscript')}`).toBe('1.5×10⁶');
    expect(`10${scriptForm('-12', 'superscript')}`).toBe('10⁻¹²');
    expect(`m${scriptForm('２', 'superscript')}`).toBe('m²');
    expect(`CO${scriptForm('2', 'subscript')}`).toBe('CO₂');
    expect(scriptForm('−3', 'superscript')).toBe('⁻³');
  });

  it('leaves what has no such form as it is, and every place in the text where it was', () => {
    expect(scriptForm('注1', 'superscript')).toBe('注¹');
    expect(scriptForm('𠮷2', 'superscript')).toHaveLength('𠮷2'.length);
    expect(hasScriptForm('注1', 'superscript')).toBe(false);
    expect(hasScriptForm('１２', 'superscript')).toBe(true);
    expect(hasScriptForm('max', 'superscript')).toBe(false);
    expect(hasScriptForm('max', 'subscript')).toBe(true);
  });
});
