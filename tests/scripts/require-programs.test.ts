import { expect, test } from 'vitest';
import { requirePrograms } from '@/scripts/lib/require-programs.mjs';

test('a program that is missing is told in both languages, with the package that brings it', () => {
  const ask = () => requirePrograms({ soffice: 'libreoffice-writer-nogui' }, ['/nowhere']);
  expect(ask).toThrow(/缺少程序：soffice/);
  expect(ask).toThrow(
    /Missing: soffice\. On Debian: apt-get install libreoffice-writer-nogui fonts-noto-cjk/,
  );
});

test('programs that are there are not asked for', () => {
  expect(() => requirePrograms({ sh: 'dash' })).not.toThrow();
});
