import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Invalid } from '@/lib/domain/errors';
import { parseInput } from '@/lib/input/parse-input';

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
