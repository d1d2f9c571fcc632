import fc from 'fast-check';
import {
  BYLINE_ROLES,
  SECTION_ROLES,
  type ArticleContent,
  type DocumentNode,
} from '@/lib/domain/article/content';
import {
  blockquote,
  bulletList,
  doc,
  hardBreak,
  item,
  link,
  orderedList,
  paragraph,
  photo,
  table,
  text,
} from '@/tests/support/documents';

const words = fc.constantFrom('统战', '工作', '，', '2025年', 'café', 'Å', '𠮷', ' ', '“十四五”', 'e\u0301');
export const phrase = fc.array(words, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));

const markSets = fc.constantFrom(
  [],
  ['bold'],
  ['runIn'],
  ['bold', 'italic'],
  [link('https://example.gov.cn/a')],
  [link('https://example.gov.cn/a'), 'italic'],
  ['superscript'],
  ['bold', 'subscript'],
);
/** Documents the schema accepts, with every kind of node and mark in them sooner or later, and articles of them. */
export function arbitraryOf(phrase: fc.Arbitrary<string>): {
  document: fc.Arbitrary<DocumentNode>;
  content: fc.Arbitrary<ArticleContent>;
} {
  const run = fc.tuple(phrase, markSets).map(([value, marks]) => text(value, ...marks));
  const inline = fc.oneof({ weight: 5, arbitrary: run }, { weight: 1, arbitrary: fc.constant(hardBreak) });
  const anyParagraph = fc.array(inline, { maxLength: 4 }).map((content) => paragraph(...content));

  const anyItem = fc
    .tuple(anyParagraph, fc.option(phrase, { nil: undefined }))
    .map(([first, nested]) => (nested === undefined ? item(first) : item(first, bulletList(item(nested)))));
  const anyList = fc
    .tuple(fc.array(anyItem, { minLength: 1, maxLength: 3 }), fc.option(fc.integer({ min: 0, max: 9 })))
    .map(([items, start]) => (start === null ? bulletList(...items) : orderedList(start, ...items)));

  const anyPhoto = fc
    .record({
      hash: fc.constantFrom(null, 'a'.repeat(64), 'b'.repeat(64)),
      credit: fc.constantFrom('', '王某 摄'),
    })
    .chain((attrs) => phrase.map((caption) => photo(attrs, caption)));
  const anyTable = fc
    .array(fc.tuple(phrase, phrase), { minLength: 1, maxLength: 3 })
    .map((rows) => table(...rows));
  const anyQuote = fc
    .array(anyParagraph, { minLength: 1, maxLength: 2 })
    .map((content) => blockquote(...content));

  const block = fc.oneof({ weight: 5, arbitrary: anyParagraph }, anyList, anyPhoto, anyTable, anyQuote);

  const document: fc.Arbitrary<DocumentNode> = fc
    .array(block, { minLength: 1, maxLength: 6 })
    .map((content) => doc(...content));

  const arbitrarySection = fc.record({
    id: fc.uuid(),
    role: fc.constantFrom(...SECTION_ROLES),
    headingLines: fc.array(phrase, { maxLength: 3 }),
    topicIds: fc.uniqueArray(fc.constantFrom('lead-in', 'livelihood', 'outlook', 'honours'), {
      maxLength: 3,
    }),
    doc: document,
  });

  const content: fc.Arbitrary<ArticleContent> = fc.record({
    schemaVersion: fc.constant(1),
    bodyName: phrase,
    year: fc.integer({ min: 1990, max: 2100 }),
    heading: fc.record({
      kicker: fc.array(phrase, { maxLength: 2 }),
      headline: fc.array(phrase, { minLength: 1, maxLength: 2 }),
      subhead: phrase,
      seriesLabel: phrase,
    }),
    byline: fc.array(fc.record({ role: fc.constantFrom(...BYLINE_ROLES), outlet: phrase, name: phrase }), {
      maxLength: 2,
    }),
    sections: fc.array(arbitrarySection, { minLength: 1, maxLength: 3 }),
  });
  return { document, content };
}

export const { document: arbitraryDocument, content: arbitraryContent } = arbitraryOf(phrase);
