import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { ArticleContent, DocumentNode } from '@/lib/domain/article/content';
import { canonicalForm } from '@/lib/document/canonical-form';
import { SILENT_ATTRIBUTES } from '@/lib/document/canonical-document';
import { FORM_VERSIONS } from '@/lib/document/form-version';
import { documentSchema } from '@/lib/document/document-schema';
import { emptyDocument } from '@/lib/document/stored-document';
import { validateDocument } from '@/lib/document/validate-document';
import { arbitraryContent } from '@/tests/support/arbitrary-content';
import {
  doc,
  hardBreak,
  link,
  orderedList,
  item,
  paragraph,
  photo,
  table,
  text,
} from '@/tests/support/documents';

function article(document: DocumentNode, rest: Partial<ArticleContent> = {}): ArticleContent {
  return {
    schemaVersion: 1,
    bodyName: '区委统战部',
    year: 2025,
    heading: { kicker: [], headline: ['同心'], subhead: '', seriesLabel: '' },
    byline: [],
    sections: [{ id: 'a', role: 'body', headingLines: [], topicIds: [], doc: document }],
    ...rest,
  };
}

const section = (rest: Partial<ArticleContent['sections'][number]>) =>
  article(doc('正文'), {
    sections: [{ id: 'a', role: 'body', headingLines: [], topicIds: [], doc: doc('正文'), ...rest }],
  });

/** The same value with the keys of every object the other way round and every string changed by `change`. */
function rebuilt(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((member) => rebuilt(member, change));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, rebuilt(member, change)]);
  return Object.fromEntries(members.reverse());
}

function splitTexts(node: DocumentNode): DocumentNode {
  const halves = (child: DocumentNode): DocumentNode[] =>
    child.text === undefined
      ? [splitTexts(child)]
      : [...child.text, ''].map((unit) => ({ ...child, text: unit, marks: child.marks?.toReversed() }));
  return node.content ? { ...node, content: node.content.flatMap(halves) } : node;
}

function withDocuments(
  content: ArticleContent,
  change: (document: DocumentNode) => DocumentNode,
): ArticleContent {
  return { ...content, sections: content.sections.map((each) => ({ ...each, doc: change(each.doc) })) };
}

describe('what no reader can see does not change the form', () => {
  const same = (a: ArticleContent, b: ArticleContent): void => {
    for (const form of FORM_VERSIONS) expect(canonicalForm(b, form)).toBe(canonicalForm(a, form));
  };

  test('the order of keys', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => same(content, rebuilt(content, (s) => s) as ArticleContent)),
    );
  });

  test('composed or decomposed characters', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        same(content, rebuilt(content, (value) => value.normalize('NFD')) as ArticleContent);
      }),
    );
  });

  test('how a run of text is cut up, empty runs, and the order of its marks', () => {
    fc.assert(fc.property(arbitraryContent, (content) => same(content, withDocuments(content, splitTexts))));
  });

  test('a save and a load, which spell out every attribute', () => {
    const saved = (document: DocumentNode) => validateDocument({ schemaVersion: 1, doc: document }).doc;
    fc.assert(fc.property(arbitraryContent, (content) => same(content, withDocuments(content, saved))));
  });

  test('a second pass', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        for (const form of FORM_VERSIONS) same(content, JSON.parse(canonicalForm(content, form)));
      }),
    );
  });

  const bareCell = { type: 'tableCell', content: [paragraph('一')] };
  const silently: [string, ArticleContent, ArticleContent][] = [
    ['the version of the stored shape', section({}), { ...section({}), schemaVersion: 7 }],
    ['the id of a section', section({}), section({ id: 'b' })],
    [
      'empty paragraphs at the end',
      section({}),
      section({ doc: doc('正文', paragraph(), paragraph(text(''))) }),
    ],
    ['an empty document or none', section({ doc: { type: 'doc' } }), section({ doc: emptyDocument().doc })],
    [
      'topics in another order or twice',
      section({ topicIds: ['a', 'b'] }),
      section({ topicIds: ['b', 'a', 'b'] }),
    ],
    [
      'blank heading lines',
      section({ headingLines: ['题'] }),
      section({ headingLines: ['', '题', ' \u3000'] }),
    ],
    [
      'a blank subhead',
      article(doc('正文')),
      article(doc('正文'), {
        heading: { kicker: [' '], headline: ['同心'], subhead: '\u3000', seriesLabel: ' ' },
      }),
    ],
    [
      'line ends of another system',
      section({ headingLines: ['上\n下'] }),
      section({ headingLines: ['上\r\n下'] }),
    ],
    [
      'a photo with nothing said of it',
      section({ doc: doc(photo({})) }),
      section({ doc: doc({ type: 'photo' }) }),
    ],
    [
      'that a list starts at one',
      section({ doc: doc(orderedList(1, item('一'))) }),
      section({ doc: doc({ type: 'orderedList', content: [item('一')] }) }),
    ],
    [
      'that a cell spans one',
      section({ doc: doc(table(['一'])) }),
      section({ doc: doc({ type: 'table', content: [{ type: 'tableRow', content: [bareCell] }] }) }),
    ],
    [
      'that a mark has no attributes',
      section({ doc: doc(paragraph(text('一', 'bold'))) }),
      section({ doc: doc(paragraph(text('一', { type: 'bold', attrs: {} }))) }),
    ],
    [
      'a bold line break',
      section({ doc: doc(paragraph('上', hardBreak, '下')) }),
      section({ doc: doc(paragraph('上', { ...hardBreak, marks: [{ type: 'bold' }] }, '下')) }),
    ],
  ];
  test.each(silently)('%s', (_, a, b) => same(a, b));
});

describe('what a reader can see changes the form', () => {
  const differ = (a: ArticleContent, b: ArticleContent) => {
    for (const form of FORM_VERSIONS) expect(canonicalForm(b, form)).not.toBe(canonicalForm(a, form));
  };
  const hash = 'a'.repeat(64);
  const pictured = (attrs: Record<string, unknown>, caption = '图说') =>
    article(doc(photo({ hash, width: 4, height: 3, credit: '王某', alt: '会场', ...attrs }, caption)));
  const headed = (rest: Partial<ArticleContent['heading']>) =>
    article(doc('正文'), {
      heading: { kicker: [], headline: ['同心'], subhead: '', seriesLabel: '', ...rest },
    });
  const signed = (rest: Partial<ArticleContent['byline'][number]>) =>
    article(doc('正文'), { byline: [{ role: 'reporter', outlet: '报', name: '王某', ...rest }] });
  const linked = (href: string) => article(doc(paragraph(text('此处', link(href)))));
  const lead: ArticleContent['sections'][number] = {
    id: 'l',
    role: 'lead',
    headingLines: [],
    topicIds: [],
    doc: doc('导'),
  };
  const outlook = { ...lead, id: 'o', doc: doc('望') };

  const visibly: [string, ArticleContent, ArticleContent][] = [
    ['a comma', article(doc('一，二')), article(doc('一、二'))],
    ['an ideographic indent', article(doc('一')), article(doc('\u3000一'))],
    ['an empty paragraph between two', article(doc('一', '二')), article(doc('一', paragraph(), '二'))],
    ['one paragraph or two', article(doc('一二')), article(doc('一', '二'))],
    ['a mark', article(doc('一')), article(doc(paragraph(text('一', 'bold'))))],
    [
      'another mark',
      article(doc(paragraph(text('一', 'runIn')))),
      article(doc(paragraph(text('一', 'bold')))),
    ],
    ['a raised figure', article(doc('106')), article(doc(paragraph('10', text('6', 'superscript'))))],
    [
      'raised or lowered',
      article(doc(paragraph('m', text('2', 'superscript')))),
      article(doc(paragraph('m', text('2', 'subscript')))),
    ],
    [
      'a raised figure or its sign',
      article(doc('m²')),
      article(doc(paragraph('m', text('2', 'superscript')))),
    ],
    [
      'where a mark ends',
      article(doc(paragraph(text('一', 'bold'), '二'))),
      article(doc(paragraph(text('一二', 'bold')))),
    ],
    ['where a link leads', linked('https://a.cn/'), linked('https://a.cn/b')],
    [
      'where a list starts',
      article(doc(orderedList(1, item('一')))),
      article(doc(orderedList(2, item('一')))),
    ],
    ['a line break', article(doc('一二')), article(doc(paragraph('一', hardBreak, '二')))],
    ["a photo's picture", pictured({}), pictured({ hash: 'b'.repeat(64) })],
    ["a photo's caption", pictured({}), pictured({}, '图说。')],
    ["a photo's credit", pictured({}), pictured({ credit: '' })],
    ["a photo's alternative text", pictured({}), pictured({ alt: '' })],
    ["a photo's shape", pictured({}), pictured({ height: 4 })],
    ['a kicker', headed({}), headed({ kicker: ['引'] })],
    ['the headline', headed({}), headed({ headline: ['同心同行'] })],
    ['a headline in two lines', headed({}), headed({ headline: ['同', '心'] })],
    ['the subhead', headed({}), headed({ subhead: '副' })],
    ['the series label', headed({}), headed({ seriesLabel: '回眸' })],
    ['a name in the byline', signed({}), signed({ name: '李某' })],
    ['a role in the byline', signed({}), signed({ role: 'editor' })],
    ['an outlet in the byline', signed({}), signed({ outlet: '' })],
    ['a byline or none', article(doc('正文')), signed({})],
    ['the body', article(doc('正文')), article(doc('正文'), { bodyName: '区政协' })],
    ['the year', article(doc('正文')), article(doc('正文'), { year: 2026 })],
    ["a section's role", section({}), section({ role: 'outlook' })],
    ["a section's heading", section({}), section({ headingLines: ['题'] })],
    ["a section's topics", section({}), section({ topicIds: ['honours'] })],
    [
      'the order of sections',
      article(doc(''), { sections: [lead, outlook] }),
      article(doc(''), { sections: [outlook, lead] }),
    ],
  ];
  test.each(visibly)('%s', (_, a, b) => differ(a, b));

  test('a character more at the end of any text whatever', () => {
    const texts = (value: unknown, path: string[] = []): string[][] => {
      if (typeof value === 'string')
        return /^(text|name|outlet|bodyName|subhead|seriesLabel|\d+)$/.test(path.at(-1) ?? '') ? [path] : [];
      return typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, member]) => texts(member, [...path, key]))
        : [];
    };
    const extended = (value: unknown, [key, ...rest]: string[]): unknown => {
      if (key === undefined) return `${String(value)}。`;
      if (Array.isArray(value))
        return value.map((member, index) => (String(index) === key ? extended(member, rest) : member));
      return { ...(value as object), [key]: extended((value as Record<string, unknown>)[key], rest) };
    };
    fc.assert(
      fc.property(arbitraryContent, fc.nat(), (content, choice) => {
        const paths = texts(content);
        differ(content, extended(content, paths[choice % paths.length] ?? []) as ArticleContent);
      }),
    );
  });
});

test('no content has the same form in two versions', () => {
  fc.assert(
    fc.property(arbitraryContent, arbitraryContent, (one, other) => {
      expect(canonicalForm(one, 1)).not.toBe(canonicalForm(other, 2));
      expect(canonicalForm(one, 1)).not.toBe(canonicalForm(one, 2));
    }),
  );
});

test('the attributes left out are those the schema fills in', () => {
  const filledIn = Object.values(documentSchema.nodes)
    .filter((type) => type.name !== 'text' && Object.keys(type.spec.attrs ?? {}).length > 0)
    .map((type) => [type.name, { ...type.create(null).attrs }]);
  expect(Object.fromEntries(filledIn)).toEqual(SILENT_ATTRIBUTES);
});
