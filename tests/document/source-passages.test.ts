import { expect, test } from 'vitest';
import { sourcePassages } from '@/lib/document/source-passages';
import type { DocumentNode } from '@/lib/domain/article/content';

const said = (text: string, submissionId?: string, ...more: string[]) => ({
  type: 'text',
  text,
  marks: [
    ...(submissionId ? [{ type: 'source', attrs: { submissionId } }] : []),
    ...more.map((type) => ({ type })),
  ],
});
const paragraph = (...content: DocumentNode[]) => ({ type: 'paragraph', content });
const doc = (...content: DocumentNode[]) => ({ type: 'doc', content });

test('a stretch is one passage whatever else is marked in it', () => {
  const text = doc(
    paragraph(said('共走访', 's1'), said('120', 's1', 'bold'), said('户。', 's1'), said('另起。')),
  );
  expect(sourcePassages(text)).toEqual([{ submissionId: 's1', text: '共走访120户。' }]);
});

test('another submission, words of one’s own and the end of a paragraph end a passage', () => {
  const text = doc(
    paragraph(said('甲', 's1'), said('乙', 's2'), said('自己写的'), said('丙', 's2')),
    paragraph(said('丁', 's2')),
  );
  expect(sourcePassages(text).map(({ submissionId, text }) => `${submissionId}${text}`)).toEqual([
    's1甲',
    's2乙',
    's2丙',
    's2丁',
  ]);
});

test('raised text is read as in the paragraph it was taken from', () => {
  const text = doc(paragraph(said('10', 's1'), said('6', 's1', 'superscript')));
  expect(sourcePassages(text)).toEqual([{ submissionId: 's1', text: '10⁶' }]);
});
