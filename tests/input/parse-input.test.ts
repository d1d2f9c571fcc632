import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Invalid } from '@/lib/domain/errors';
import { parseInput } from '@/lib/input/parse-input';
import { lines, requiredLine } from '@/lib/input/text';

describe('input from outside', () => {
  test('holds nothing that the database cannot take, wherever it stands', () => {
    const schema = z.object({ names: z.array(z.string()), rest: z.unknown() });
    const rest = { '\ud800': { text: '\udc00甲\u0000' }, bytes: new Uint8Array([0xd8]) };
    expect(parseInput(schema, { names: ['a\ud842'], rest })).toEqual({
      names: ['a\ufffd'],
      rest: { '\ufffd': { text: '\ufffd甲 ' }, bytes: rest.bytes },
    });
  });

  test('nested without end is refused like any other that does not fit', () => {
    const nested: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    expect(() => parseInput(z.object({ name: z.string() }), nested)).toThrow(Invalid);
  });
});

test('what is too long or too much says how much there may be', () => {
  const schema = z.object({
    name: requiredLine(5),
    list: z.array(z.string()).max(2, 'too_many'),
    lines: lines(3, 4),
  });
  const given = { name: '六个字的名字', list: ['甲', '乙', '丙'], lines: ['一', '二二二二二'] };
  const refused = { fields: { name: 'too_long', list: 'too_many', 'lines.1': 'too_long' } };
  expect(() => parseInput(schema, given)).toThrow(
    expect.objectContaining({
      ...refused,
      details: { ...refused, limits: { name: 5, list: 2, 'lines.1': 4 } },
    }),
  );
});

test('a field that is only missing has no limit to tell', () => {
  expect(() => parseInput(z.object({ name: requiredLine(5) }), { name: '' })).toThrow(
    expect.objectContaining({ details: { fields: { name: 'required' } } }),
  );
});
