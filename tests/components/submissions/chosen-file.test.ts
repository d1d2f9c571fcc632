import { expect, test } from 'vitest';
import { chooseFile, sendable, tooMuch } from '@/components/submissions/chosen-file';

const MB = 1024 * 1024;
const sized = (size: number, name = 'a.pdf') => {
  const file = new File(['x'], name);
  Object.defineProperty(file, 'size', { value: size });
  return chooseFile(file);
};

test('an empty file and one over 50 MB are told at once and not sent', () => {
  const files = [sized(0), sized(50 * MB), sized(50 * MB + 1)];
  expect(files.map(({ fault }) => fault)).toEqual(['file_empty', null, 'file_too_large']);
  expect(sendable(files)).toHaveLength(1);
});

test('twenty files are enough, and 200 MB all told', () => {
  const many = (count: number, size: number) => Array.from({ length: count }, () => sized(size));
  expect(tooMuch(many(20, MB))).toBeNull();
  expect(tooMuch(many(21, MB))).toBe('tooMany');
  expect(tooMuch(many(4, 50 * MB))).toBeNull();
  expect(tooMuch([...many(4, 50 * MB), sized(1)])).toBe('tooLarge');
  expect(tooMuch([...many(4, 50 * MB), sized(51 * MB)])).toBeNull();
});
