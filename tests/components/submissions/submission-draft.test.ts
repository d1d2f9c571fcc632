// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import {
  keepContributor,
  keepDraft,
  listOrphanedDrafts,
  readContributor,
  readDraft,
} from '@/components/submissions/submission-draft';

beforeEach(() => localStorage.clear());

const key = { requestId: 'r1', sectionId: 's1' };

test('what is typed for a section is there after a reload, for that section alone', () => {
  expect(keepDraft(localStorage, key, '全年走访')).toBe(true);
  expect(readDraft(localStorage, key)).toBe('全年走访');
  expect(readDraft(localStorage, { ...key, sectionId: '' })).toBe('');
  expect(readDraft(localStorage, { ...key, requestId: 'r2' })).toBe('');
});

test('an emptied text leaves nothing behind', () => {
  keepDraft(localStorage, key, '全年走访');
  keepDraft(localStorage, key, '');
  expect(localStorage.length).toBe(0);
});

test('texts for sections that are asked for no more are found, those of other requests are not', () => {
  keepDraft(localStorage, key, '甲');
  keepDraft(localStorage, { ...key, sectionId: '' }, '乙');
  keepDraft(localStorage, { requestId: 'r2', sectionId: 's9' }, '丙');
  keepContributor(localStorage, 'r1', '王敏');
  expect(listOrphanedDrafts(localStorage, 'r1', ['', 's1'])).toEqual([]);
  expect(listOrphanedDrafts(localStorage, 'r1', [''])).toEqual([{ sectionId: 's1', text: '甲' }]);
  expect(listOrphanedDrafts(localStorage, 'r1', [])).toHaveLength(2);
  expect(readContributor(localStorage, 'r1')).toBe('王敏');
});

test('a browser that keeps nothing says so', () => {
  const full = {
    getItem: () => null,
    removeItem: () => {},
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(keepDraft(full, key, '甲')).toBe(false);
});
