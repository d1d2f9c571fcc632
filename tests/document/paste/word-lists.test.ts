import { describe, expect, test } from 'vitest';
import type { PastedBlock } from '@/lib/document/paste/pasted-block';
import { nestListParagraphs, readListLevel, readMarker } from '@/lib/document/paste/word-lists';
import { writePastedBlocks } from '@/lib/document/paste/write-pasted-blocks';

const run = (text: string) => [{ text, bold: false, italic: false, script: null, href: null }];
const item = (text: string, level: number, start: number | null): PastedBlock => ({
  kind: 'item',
  level,
  start,
  inlines: run(text),
});
const nested = (...blocks: PastedBlock[]) => writePastedBlocks(nestListParagraphs(blocks));

describe('the marker before a list paragraph', () => {
  test.each<[string, { start: number | null } | 'text']>([
    ['1.', { start: 1 }],
    ['12．\u00a0', { start: 12 }],
    ['3、', { start: 3 }],
    ['·', { start: null }],
    ['l', { start: null }],
    ['\u00d8', { start: null }],
    ['', { start: null }],
    ['一、', 'text'],
    ['（二）', 'text'],
    ['①', 'text'],
    ['1)', 'text'],
    ['(1)', 'text'],
    ['1.1', 'text'],
    ['a.', 'text'],
    ['ii', 'text'],
    ['第三条', 'text'],
  ])('%j', (marker, expected) => {
    expect(readMarker(marker)).toEqual(expected);
  });
});

test('the level is told from the list a paragraph is in', () => {
  expect(readListLevel('l12 level3 lfo4')).toBe(3);
  expect(readListLevel('none')).toBeNull();
  expect(readListLevel(undefined)).toBeNull();
});

describe('list paragraphs', () => {
  test('nest by level and come back up', () => {
    expect(nested(item('甲', 1, 1), item('乙', 2, null), item('丙', 3, null), item('丁', 1, 2))).toBe(
      '<ol><li><p>甲</p><ul><li><p>乙</p><ul><li><p>丙</p></li></ul></li></ul></li><li><p>丁</p></li></ol>',
    );
  });

  test('may begin deep and skip a level', () => {
    expect(nested(item('甲', 2, null), item('乙', 4, null), item('丙', 1, null))).toBe(
      '<ul><li><p>甲</p><ul><li><p>乙</p></li></ul></li></ul><ul><li><p>丙</p></li></ul>',
    );
  });

  test('of another kind begin another list', () => {
    expect(nested(item('甲', 1, null), item('乙', 1, 1))).toBe(
      '<ul><li><p>甲</p></li></ul><ol><li><p>乙</p></li></ol>',
    );
  });

  test('begin another list after a paragraph', () => {
    expect(nested(item('甲', 1, 1), { kind: 'paragraph', inlines: run('间') }, item('乙', 1, 2))).toBe(
      '<ol><li><p>甲</p></li></ol><p>间</p><ol start="2"><li><p>乙</p></li></ol>',
    );
  });
});
