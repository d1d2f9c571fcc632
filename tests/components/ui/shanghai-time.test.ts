import { expect, it } from 'vitest';
import { fromShanghaiField, toShanghaiField } from '@/components/ui/shanghai-time';

it('reads the field as Beijing time, wherever the browser is', () => {
  expect(fromShanghaiField('2026-12-01T09:00')).toBe('2026-12-01T09:00:00+08:00');
});

it('finds no time in a field that is empty or half filled in', () => {
  expect(fromShanghaiField('')).toBeNull();
  expect(fromShanghaiField('2026-12-01')).toBeNull();
});

it('shows a time as Beijing clocks do, past midnight too', () => {
  expect(toShanghaiField(new Date('2026-11-30T17:30:00Z'))).toBe('2026-12-01T01:30');
});
