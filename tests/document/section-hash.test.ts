import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sectionHash } from '@/lib/document/section-hash';
import type { ArticleContent, SectionContent } from '@/lib/domain/article/content';
import { doc, PHOTO_HASH, paragraph, photo, text } from '../support/documents';

const published = readFileSync('docs/canonical-form.md', 'utf8');
const stored: ArticleContent = JSON.parse(/^```json\n([^]*?)\n```$/m.exec(published)?.[1] ?? 'null');

test('the section of the worked example has the hash printed in the documentation', () => {
  const hash = /^```section-sha256\n([^]*?)\n```$/m.exec(published)?.[1];
  expect(stored.sections.map(sectionHash)).toEqual([hash]);
});

const section: SectionContent = {
  id: 'a',
  role: 'body',
  headingLines: ['凝聚共识'],
  topicIds: ['honours'],
  doc: doc('走访企业58家。', photo({ hash: PHOTO_HASH, credit: '李某 摄' }, '座谈会现场')),
};
const withText = (...children: Parameters<typeof doc>) => ({ ...section, doc: doc(...children) });

describe('a department answers for', () => {
  const picture = photo({ hash: PHOTO_HASH, credit: '李某 摄' }, '座谈会现场');
  test.each([
    ['a figure', withText('走访企业59家。', picture)],
    ['a comma', withText('走访企业58家', picture)],
    ['the heading', { ...section, headingLines: ['凝心聚力'] }],
    ['a caption', withText('走访企业58家。', photo({ hash: PHOTO_HASH, credit: '李某 摄' }, '会场'))],
    [
      'the picture',
      withText('走访企业58家。', photo({ hash: 'b'.repeat(64), credit: '李某 摄' }, '座谈会现场')),
    ],
  ])('%s', (_, changed) => expect(sectionHash(changed)).not.toBe(sectionHash(section)));
});

describe('a department does not answer for', () => {
  test.each([
    ['the topics', { ...section, topicIds: [] }],
    ['the role', { ...section, role: 'outlook' as const }],
    ['the section’s id', { ...section, id: 'b' }],
    ['a blank heading line', { ...section, headingLines: ['凝聚共识', ' '] }],
    [
      'how the text is cut up in storage',
      withText(
        paragraph(text('走访企业'), text('58家。')),
        photo({ hash: PHOTO_HASH, credit: '李某 摄' }, '座谈会现场'),
        paragraph(),
      ),
    ],
  ])('%s', (_, changed) => expect(sectionHash(changed)).toBe(sectionHash(section)));
});
