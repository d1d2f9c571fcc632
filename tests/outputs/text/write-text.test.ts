import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeText } from '@/lib/outputs/text/write-text';
import { arbitraryContent } from '@/tests/support/arbitrary-content';
import {
  blockquote,
  bulletList,
  cell,
  hardBreak,
  item,
  orderedList,
  paragraph,
  photo,
  text,
} from '@/tests/support/documents';
import { articleCharacters, withoutSpace } from '@/tests/support/output-characters';
import { asWritten, contentOf, sourceOf, testWords } from '@/tests/support/output-sources';

const words = await testWords();

describe('an article as plain text', () => {
  it('is set as a typesetter takes it, and says which revision it is', () => {
    const content = contentOf(
      {
        heading: {
          seriesLabel: '年终回眸',
          kicker: ['凝心聚力谋发展'],
          headline: ['同心向前', '共绘新卷'],
          subhead: '——2026年工作综述',
        },
        byline: [
          { role: 'reporter', outlet: '云溪报', name: '陈砚秋' },
          { role: 'photo', outlet: '', name: '何以宁' },
        ],
      },
      [paragraph(text('一年来，'), text('建成1200m'), text('2', 'superscript'), hardBreak, '又一行')],
      [
        orderedList(3, item('建机制', bulletList(item('甲'))), item('强队伍')),
        blockquote(paragraph('来信说好。')),
        photo({ credit: '王某 摄' }, '座谈会现场'),
        photo({}, '待补'),
      ],
    );
    expect(writeText(sourceOf(content), words).split('\n')).toEqual([
      '年终回眸',
      '凝心聚力谋发展',
      '同心向前',
      '共绘新卷',
      '——2026年工作综述',
      '',
      '云溪报记者 陈砚秋　何以宁 图',
      '',
      '　　一年来，建成1200m²',
      '　　又一行',
      '',
      '第1节',
      '',
      '　　3. 建机制',
      '　　　　• 甲',
      '　　4. 强队伍',
      '　　　　来信说好。',
      '【图片】座谈会现场（王某 摄）',
      '【图片】待补',
      '',
      '（第 3 版，校验码 01234567）',
      '',
    ]);
  });

  it('keeps a table’s columns under each other where a cell spans several', () => {
    const row = (...cells: ReturnType<typeof cell>[]) => ({ type: 'tableRow', content: cells });
    const table = {
      type: 'table',
      content: [
        row(cell({ colspan: 2 }, '合计', '（万元）'), cell({}, '3')),
        row(cell({}, '甲'), cell({}, '1'), cell({}, '2')),
      ],
    };
    const lines = writeText(sourceOf(contentOf({}, [table])), words).split('\n');
    expect(lines).toEqual(expect.arrayContaining(['合计 （万元）\t\t3', '甲\t1\t2']));
  });

  it('that is not approved says so before anything else', () => {
    const draft = sourceOf(contentOf({}, [paragraph('一')]), { isApproved: false, revision: null });
    const lines = writeText(draft, words).trimEnd().split('\n');
    expect(lines[0]).toBe('【未经审定，请勿发布】');
    expect(lines.at(-1)).toBe('（未送审的文稿，校验码 01234567）');
  });

  it('holds every character of any article, in order, and nothing else but what it says itself', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const written = writeText(sourceOf(content), words);
        const expected = asWritten(content, {
          marker: (list, number) => (list === 'orderedList' ? `${number}.` : '•'),
          photo: (caption, credit) => `【图片】${caption}${credit && `（${credit}）`}`,
          hasScripts: false,
        });
        expect(withoutSpace(written)).toBe(
          articleCharacters(expected) + withoutSpace('（第 3 版，校验码 01234567）'),
        );
      }),
    );
  });
});
