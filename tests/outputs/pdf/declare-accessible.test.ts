import { expect, test } from 'vitest';
import { declareAccessible } from '@/lib/outputs/pdf/declare-accessible';

test('a file in another form than the typesetter’s is refused rather than written over', () => {
  expect(() => declareAccessible(Buffer.from('%PDF-1.7\n'))).toThrow(RangeError);
});
