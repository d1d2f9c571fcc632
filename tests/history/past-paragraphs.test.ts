import { describe, expect, test } from 'vitest';
import type { DocumentNode } from '@/lib/domain/article/content';
import { areParagraphsGone, putParagraphBack } from '@/lib/history/past-paragraphs';
import { paragraphs } from '../support/office';

const doc = (...texts: string[]): DocumentNode => paragraphs(...texts).doc;

const earlier = doc(
  '全年举办主题宣讲四十二场，覆盖干部群众三千余人次。',
  '建成同心教育基地六处。',
  '走访民营企业三百一十二家。',
);

describe('one paragraph of an earlier text', () => {
  test('takes the place of what it became', () => {
    const now = doc('导语。', '全年举办主题宣讲五十场，覆盖群众四千余人次。', '建成同心教育基地六处。');
    expect(areParagraphsGone(earlier, now)).toEqual([true, false, true]);
    expect(putParagraphBack(now, earlier, 0)).toEqual(
      doc('导语。', '全年举办主题宣讲四十二场，覆盖干部群众三千余人次。', '建成同心教育基地六处。'),
    );
  });

  test('comes back behind what stood before it, where it is gone altogether', () => {
    const now = doc('建成同心教育基地六处。', '新写的一段说别的事情。');
    expect(putParagraphBack(now, earlier, 2)).toEqual(
      doc('建成同心教育基地六处。', '走访民营企业三百一十二家。', '新写的一段说别的事情。'),
    );
    expect(putParagraphBack(now, earlier, 0)).toEqual(
      doc(
        '全年举办主题宣讲四十二场，覆盖干部群众三千余人次。',
        '建成同心教育基地六处。',
        '新写的一段说别的事情。',
      ),
    );
  });

  test('fills an empty text without leaving an empty paragraph', () => {
    expect(putParagraphBack(doc(''), earlier, 1)).toEqual(doc('建成同心教育基地六处。'));
  });

  test('that never was is refused', () => {
    expect(() => putParagraphBack(doc('甲'), earlier, 3)).toThrow(RangeError);
  });
});
