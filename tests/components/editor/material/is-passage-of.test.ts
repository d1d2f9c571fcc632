import { expect, test } from 'vitest';
import { isPassageOf } from '@/components/editor/material/is-passage-of';

const PARAGRAPH = '全年走访企业120家，帮助解决用工、融资等困难问题86个。';

test('a paragraph is taken as it is, shortened or reworded by less than half', () => {
  expect(isPassageOf(PARAGRAPH, PARAGRAPH)).toBe(true);
  expect(isPassageOf('走访企业120家，解决用工、融资等困难问题86个', PARAGRAPH)).toBe(true);
  expect(isPassageOf('甲', '甲')).toBe(true);
});

test('what is left of little or of another paragraph does not count', () => {
  expect(isPassageOf('走访企业', PARAGRAPH)).toBe(false);
  expect(isPassageOf('组织党外人士开展专题调研3次，形成报告5篇。', PARAGRAPH)).toBe(false);
  expect(isPassageOf('', PARAGRAPH)).toBe(false);
});
