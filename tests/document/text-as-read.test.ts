import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { countCharacters } from '@/lib/domain/article/count-characters';
import { sectionTextColumns } from '@/lib/articles/section-text';
import { listEntry } from '@/lib/publications/list-entry';
import { anchorText, toAnchorRange, toDocumentRange } from '@/lib/document/anchor-text';
import { documentText } from '@/lib/document/plain-text';
import { toProseMirror } from '@/lib/document/document-schema';
import { scriptOf, textAsRead } from '@/lib/document/text-as-read';
import { CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import { arbitraryDocument } from '@/tests/support/arbitrary-content';
import { bulletList, doc, hardBreak, item, paragraph, table, text } from '@/tests/support/documents';

const up = (value: string, ...marks: string[]) => text(value, ...marks, 'superscript');
const down = (value: string, ...marks: string[]) => text(value, ...marks, 'subscript');

const measured = paragraph('新建1200m', up('2'), '，投入1.5×10', up('6'), '元，减排CO', down('2'), '30吨。');
const AS_READ = '新建1200m²，投入1.5×10⁶元，减排CO₂30吨。';

describe('raised and lowered text where only plain text can stand', () => {
  test('a power of ten is read as one', () => {
    expect(documentText(doc(measured))).toBe(AS_READ);
    expect(anchorText(doc(measured))).toBe(AS_READ);
  });

  test('in a list, in a table, in bold and beside a line break', () => {
    const rows = table(['面积', '排放']);
    const raised = doc(
      bulletList(item(paragraph('面积3km', up('2', 'bold')))),
      { ...rows, content: [{ ...rows.content?.[0], type: 'tableRow', content: [cellOf(measured)] }] },
      paragraph('X', down('1'), hardBreak, 'Y', up('-3')),
    );
    expect(anchorText(raised)).toBe(`面积3km²\n${AS_READ}\nX₁\nY⁻³`);
    expect(documentText(raised)).toBe(`• 面积3km²\n${AS_READ}\nX₁\nY⁻³`);
  });

  test('what has no form of its own stays readable', () => {
    expect(documentText(doc(paragraph('第5', up('th'), '届', up('[注]'))))).toBe('第5th届[注]');
  });

  test('the columns of a section, its count of characters and the summary of a page say it so', () => {
    const document = { schemaVersion: CURRENT_SCHEMA_VERSION, doc: doc(measured) };
    const columns = sectionTextColumns({ headingLines: [], document });
    expect(columns.plainText).toBe(AS_READ);
    expect(columns.characterCount).toBe(countCharacters(AS_READ));
    const section = { id: 'a', role: 'body' as const, headingLines: [], topicIds: [], doc: doc(measured) };
    const heading = { kicker: [], headline: ['题'], subhead: '', seriesLabel: '' };
    const content = { schemaVersion: 2, bodyName: '', year: 2025, heading, byline: [], sections: [section] };
    expect(listEntry(content).summary).toBe(AS_READ);
  });

  test('places in the text are the same as if nothing were raised', () => {
    const flat = doc(paragraph('新建1200m2，投入1.5×106元，减排CO230吨。'));
    expect(anchorText(doc(measured))).toHaveLength(anchorText(flat).length);
    const at = AS_READ.indexOf('10⁶');
    const range = toDocumentRange(doc(measured), at, at + 3);
    expect(range && toProseMirror(doc(measured)).textBetween(range.from, range.to)).toBe('106');
    expect(range && toAnchorRange(doc(measured), range.from, range.to)).toEqual({ start: at, end: at + 3 });
  });

  test('the anchor text is as long as the text of the document, whatever it holds', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const node = toProseMirror(document);
        expect(anchorText(document)).toHaveLength(node.textBetween(0, node.content.size, '\n', '\n').length);
      }),
    );
  });

  test('marks that neither raise nor lower change nothing', () => {
    expect(scriptOf([{ type: 'bold' }])).toBeNull();
    expect(textAsRead(text('10', 'bold', 'italic'))).toBe('10');
  });
});

function cellOf(child: ReturnType<typeof paragraph>) {
  return { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [child] };
}
