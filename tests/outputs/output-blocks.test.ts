import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outputBlocks } from '@/lib/outputs/output-blocks';
import { arbitraryDocument } from '@/tests/support/arbitrary-content';
import {
  blockquote,
  bulletList,
  cell,
  doc,
  hardBreak,
  item,
  link,
  orderedList,
  paragraph,
  photo,
  PHOTO_HASH,
  text,
} from '@/tests/support/documents';
import { articleCharacters, withoutSpace } from '@/tests/support/output-characters';

const plain = { isBold: false, isItalic: false, isRunIn: false, script: null, href: null };

describe('a text as outputs read it', () => {
  it('says of each stretch how it is set, and nothing of where it came from', () => {
    const source = { type: 'source', attrs: { submissionId: '00000000-0000-4000-8000-000000000000' } };
    const document = doc(
      paragraph(
        text('一是建机制。', 'runIn'),
        text('建成1200m'),
        text('2', 'superscript'),
        hardBreak,
        text('见', source),
        text('公告', 'bold', link('https://example.gov.cn/a')),
      ),
    );
    expect(outputBlocks(document)).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', ...plain, text: '一是建机制。', isRunIn: true },
          { kind: 'text', ...plain, text: '建成1200m' },
          { kind: 'text', ...plain, text: '2', script: 'superscript' },
          { kind: 'break' },
          { kind: 'text', ...plain, text: '见' },
          { kind: 'text', ...plain, text: '公告', isBold: true, href: 'https://example.gov.cn/a' },
        ],
      },
    ]);
  });

  it('keeps lists in lists, the number an ordered one begins with, and what stands in a quotation', () => {
    const document = doc(
      orderedList(3, item('甲', bulletList(item('乙'))), item('丙')),
      blockquote(paragraph('丁')),
    );
    const [list, quote] = outputBlocks(document);
    expect(list).toMatchObject({ kind: 'list', isOrdered: true, start: 3 });
    expect(list).toMatchObject({
      items: [[{ kind: 'paragraph' }, { kind: 'list', isOrdered: false, items: [[{}]] }], [{}]],
    });
    expect(quote).toMatchObject({ kind: 'quote', blocks: [{ kind: 'paragraph' }] });
  });

  it('tells a table by its cells and what they span, and a photo with all that is said of it', () => {
    const document = doc(
      { type: 'table', content: [{ type: 'tableRow', content: [cell({ colspan: 2 }, '合计')] }] },
      photo({ hash: PHOTO_HASH, width: 1600, height: 900, credit: '王某 摄', alt: '会场' }, '座谈会现场'),
      photo({}, '待补'),
    );
    const [table, shown, slot] = outputBlocks(document);
    expect(table).toMatchObject({ kind: 'table', rows: [[{ isHeader: false, colspan: 2, rowspan: 1 }]] });
    expect(shown).toEqual({
      kind: 'photo',
      hash: PHOTO_HASH,
      width: 1600,
      height: 900,
      caption: '座谈会现场',
      credit: '王某 摄',
      alt: '会场',
    });
    expect(slot).toMatchObject({ kind: 'photo', hash: null, width: null, caption: '待补' });
  });

  it('loses and adds no character of any text', () => {
    const creditsOf = (node: { attrs?: Record<string, unknown>; content?: unknown[] }): string =>
      String(node.attrs?.credit ?? '');
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const whole = {
          ...EMPTY,
          sections: [{ id: '', role: 'body' as const, headingLines: [], topicIds: [], doc: document }],
        };
        const characters = [...articleCharacters(whole)].toSorted().join('');
        const credits = (document.content ?? []).map(creditsOf).join('');
        expect(characters).toBe([...withoutSpace(storedText(document) + credits)].toSorted().join(''));
      }),
    );
  });
});

const EMPTY = {
  schemaVersion: 2,
  bodyName: '',
  year: 2026,
  heading: { kicker: [], headline: [], subhead: '', seriesLabel: '' },
  byline: [],
};

function storedText(node: { text?: string; content?: { text?: string }[] }): string {
  return node.text ?? (node.content ?? []).map(storedText).join('');
}
