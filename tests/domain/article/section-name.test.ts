import { expect, test } from 'vitest';
import { sectionName } from '@/lib/domain/article/section-name';

test.each([
  [{ headingLines: ['凝聚共识', '筑牢根基'], headingHint: '思想引领' }, '凝聚共识 筑牢根基'],
  [{ headingLines: [], headingHint: '思想引领' }, '思想引领'],
  [{ headingLines: [], headingHint: '' }, ''],
])('a section is called by its heading, else by the hint: %j', (section, name) => {
  expect(sectionName(section)).toBe(name);
});
