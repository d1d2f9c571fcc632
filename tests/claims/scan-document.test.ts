import { expect, test } from 'vitest';
import { scanDocument } from '@/lib/claims/scan-document';
import { anchorText } from '@/lib/document/anchor-text';
import { toProseMirror } from '@/lib/document/document-schema';
import type { DocumentNode } from '@/lib/domain/article/content';

const text = (words: string, ...marks: string[]): DocumentNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content });
const cell = (words: string, attrs = {}, type = 'tableCell'): DocumentNode => ({
  type,
  attrs: { colspan: 1, rowspan: 1, ...attrs },
  content: [words === '' ? { type: 'paragraph' } : paragraph(text(words))],
});
const row = (...content: DocumentNode[]): DocumentNode => ({ type: 'tableRow', content });
const photo = (caption: string): DocumentNode => ({
  type: 'photo',
  attrs: { assetId: '0f8fad5b-d9cb-469f-a165-70867728950e', credit: '李三', alt: '' },
  content: [text(caption)],
});
const doc = (...content: DocumentNode[]): DocumentNode => ({ type: 'doc', content });

test('places are those of the anchor text, and positions those of the document', () => {
  const section = doc(
    paragraph(text('走访企业'), text('312', 'bold'), text('家。')),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('化解矛盾18件。'))] }] },
    paragraph(text('拨付资金5'), { type: 'hardBreak' }, text('万元。')),
  );
  const root = toProseMirror(section);
  const claims = scanDocument(section);
  expect(claims.map(({ value }) => value)).toEqual([312, 18, 50_000]);
  for (const claim of claims) {
    expect(anchorText(section).slice(claim.start, claim.end)).toBe(claim.text);
    expect(root.textBetween(claim.from, claim.to, '\n', '\n')).toBe(claim.text);
  }
});

test('raised text is read raised', () => {
  const section = doc(
    paragraph(
      text('检测样本5×10'),
      text('6', 'superscript'),
      text('份，绿地35m'),
      text('2', 'superscript'),
      text('。'),
    ),
  );
  expect(scanDocument(section).map(({ value, unit }) => [value, unit])).toEqual([
    [5_000_000, '份'],
    [35, 'm²'],
  ]);
});

test('the heads of a table say what its figures count, over merged cells too', () => {
  const section = doc({
    type: 'table',
    content: [
      row(cell('单位：万元', { colspan: 3 })),
      row(
        cell('街道', {}, 'tableHeader'),
        cell('税收', {}, 'tableHeader'),
        cell('企业（家）', {}, 'tableHeader'),
      ),
      row(cell('东街', { rowspan: 2 }), cell('1,200'), cell('32')),
      row(cell('85.5'), cell('18')),
    ],
  });
  expect(scanDocument(section).map(({ kind, value, unit, counted }) => [kind, value, unit, counted])).toEqual(
    [
      ['money', 12_000_000, '元', '东街 税收'],
      ['count', 32, '家', '东街 企业'],
      ['money', 855_000, '元', '税收'],
      ['count', 18, '家', '企业'],
    ],
  );
});

test('what a caption repeats of the section is no second claim', () => {
  const section = doc(
    photo('全省首个溪畔议事站揭牌，12名委员参加'),
    paragraph(text('建成全省首个溪畔议事站。')),
  );
  expect(scanDocument(section).map(({ text: words, counted }) => [words, counted])).toEqual([
    ['12名', '委员'],
    ['首个', '溪畔议事站'],
  ]);
});

test('what an outlook counts is planned', () => {
  expect(scanDocument(doc(paragraph(text('新建学校3所。'))), { isOutlook: true })[0]?.kind).toBe('target');
});
