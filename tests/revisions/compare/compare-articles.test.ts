import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { canonicalForm } from '@/lib/document/canonical-form';
import { CURRENT_FORM, FORM_VERSIONS } from '@/lib/document/form-version';
import type { ArticleContent, DocumentNode, SectionContent } from '@/lib/domain/article/content';
import { compareArticles } from '@/lib/revisions/compare/compare-articles';
import { arbitraryContent } from '@/tests/support/arbitrary-content';
import { bulletList, doc, item, paragraph, photo, table, text } from '@/tests/support/documents';
import { showPieces } from '@/tests/support/show-pieces';

const A = 'a'.repeat(64);
const VISITS = '一年来走访民营企业481家，解决难题。';
const STUDY = '开展理论学习，举办专题讲座12场。';
const UNITY = '民族团结进步创建工作走在全省前列。';
const TEXTS: Record<string, DocumentNode> = { visits: doc(VISITS), study: doc(STUDY), unity: doc(UNITY) };

function section(id: string, change: Partial<SectionContent> = {}): SectionContent {
  return { id, role: 'body', headingLines: [], topicIds: [], doc: TEXTS[id] ?? doc(id), ...change };
}

function article(sections: SectionContent[], change: Partial<ArticleContent> = {}): ArticleContent {
  const heading = { kicker: ['年终回眸'], headline: ['同心同行'], subhead: '', seriesLabel: '' };
  return { schemaVersion: 1, bodyName: '区委统战部', year: 2024, heading, byline: [], sections, ...change };
}

const compareSections = (before: SectionContent[], after: SectionContent[]) =>
  compareArticles(article(before), article(after)).sections;
const outline = (before: SectionContent[], after: SectionContent[]) =>
  compareSections(before, after).map(({ id, kind, moved }) =>
    moved ? `${id} ${kind} ${moved.from}>${moved.to}` : `${id} ${kind}`,
  );
const WORK: Record<string, string> = {
  a: VISITS,
  b: STUDY,
  c: UNITY,
  d: '海外联谊交往持续深化',
  x: '乡贤返乡带动产业',
};
const named = (ids: string) => Array.from(ids, (id) => section(id, { doc: doc(WORK[id] ?? id) }));

describe('sections', () => {
  test.each([
    [
      'one put in at the top moves no other',
      'abc',
      'xabc',
      ['x added', 'a unchanged', 'b unchanged', 'c unchanged'],
    ],
    ['one put last is the only one moved', 'abc', 'bca', ['b unchanged', 'c unchanged', 'a unchanged 1>3']],
    ['one put first is the only one moved', 'abc', 'cab', ['c unchanged 3>1', 'a unchanged', 'b unchanged']],
    ['a removed one stands where it stood', 'abc', 'ac', ['a unchanged', 'b removed', 'c unchanged']],
    ['removed ones keep their order', 'abcd', 'ad', ['a unchanged', 'b removed', 'c removed', 'd unchanged']],
    ['a removed first one leads', 'abc', 'bc', ['a removed', 'b unchanged', 'c unchanged']],
    [
      'a removed one comes before one in its place',
      'abc',
      'axc',
      ['a unchanged', 'b removed', 'x added', 'c unchanged'],
    ],
    [
      'a removed one does not follow a neighbour that moved',
      'abcd',
      'adb',
      ['a unchanged', 'c removed', 'd unchanged', 'b unchanged 2>3'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(outline(named(before), named(after))).toEqual(expected);
  });

  test('one deleted and written again is the same section', () => {
    const again = section('new', { doc: doc(VISITS.replace('481', '520')) });
    expect(outline([section('visits'), section('unity')], [again, section('unity')])).toEqual([
      'new changed',
      'unity unchanged',
    ]);
  });

  test('the id decides before the text does', () => {
    const before = [section('visits'), section('study')];
    const after = [section('visits', { doc: doc(STUDY) }), section('study', { doc: doc(VISITS) })];
    expect(outline(before, after)).toEqual(['visits changed', 'study changed']);
  });

  test('the likeliest becomes the new section, and only once', () => {
    const before = [section('old', { doc: doc(VISITS) })];
    const after = [
      section('near', { doc: doc(VISITS.replace('解决难题', '化解难题')) }),
      section('same', { doc: doc(VISITS) }),
    ];
    expect(outline(before, after)).toEqual(['near added', 'same unchanged']);
    expect(outline(after, before)).toEqual(['near removed', 'old unchanged']);
  });

  test('unlike texts under a new id are two sections', () => {
    expect(outline([section('visits')], [section('unity')])).toEqual(['visits removed', 'unity added']);
  });

  test('heading lines tell a section as its text does', () => {
    const headingLines = ['凝心聚力促发展 同心同德谱新篇', '服务民营经济高质量发展'];
    const before = [section('old', { headingLines, doc: doc('短句') })];
    expect(outline(before, [section('new', { headingLines, doc: doc('新文') })])).toEqual(['new changed']);
  });

  test('of one split in two, the paragraphs of the second are shown as moved', () => {
    const whole = section('whole', { doc: doc(VISITS, STUDY) });
    const sections = compareSections(
      [whole],
      [section('whole', { doc: doc(VISITS) }), section('new', { doc: doc(STUDY) })],
    );
    expect(
      sections.map(({ kind, blocks }) => [kind, ...blocks.map((each) => `${each.change} ${each.isMoved}`)]),
    ).toEqual([
      ['changed', 'unchanged false', 'removed true'],
      ['added', 'added true'],
    ]);
  });

  test('heading lines, role and topics are compared', () => {
    const before = section('visits', { headingLines: ['助企业'], topicIds: ['livelihood', 'other'] });
    const after = section('visits', {
      role: 'lead',
      headingLines: ['助民企', '解难题'],
      topicIds: ['other', 'honours'],
    });
    const [compared] = compareSections([before], [after]);
    expect(compared).toMatchObject({
      kind: 'changed',
      role: 'lead',
      roleBefore: 'body',
      topicsAdded: ['honours'],
      topicsRemoved: ['livelihood'],
    });
    expect(showPieces(compared?.headingLines.pieces ?? [])).toBe('助[-企业-]{+民企\n解难题+}');
  });

  test.each<[string, Partial<SectionContent>]>([
    ['its role', { role: 'lead' }],
    ['its heading', { headingLines: ['助企业'] }],
    ['a topic more', { topicIds: ['livelihood', 'other'] }],
    ['a topic less', { topicIds: [] }],
    ['a word', { doc: doc(VISITS, '好') }],
    ['bold', { doc: doc(paragraph(text(VISITS, 'bold'))) }],
  ])('one is changed by %s alone', (_, change) => {
    const before = section('visits', { topicIds: ['livelihood'] });
    const [compared] = compareSections(
      [before],
      [section('visits', { topicIds: ['livelihood'], ...change })],
    );
    expect(compared?.kind).toBe('changed');
  });

  test('two lists made one is a change of layout that no block shows', () => {
    const two = doc(bulletList(item(VISITS)), bulletList(item(STUDY)));
    const [compared] = compareSections(
      [section('x', { doc: two })],
      [section('x', { doc: doc(bulletList(item(VISITS), item(STUDY))) })],
    );
    expect(compared).toMatchObject({ kind: 'changed', isLayoutChanged: true });
  });
});

describe('blocks moved from one place of the article to another', () => {
  const flags = (before: SectionContent[], after: SectionContent[]) =>
    compareSections(before, after).flatMap(({ blocks }) =>
      blocks.map((each) => `${each.change} ${each.isMoved}`),
    );

  test.each([
    ['a photo', photo({ hash: A }, '座谈会'), photo({ hash: A }, '表彰会'), true],
    ['a photo slot with its caption', photo({}, '统战工作座谈会'), photo({}, '统战工作座谈会'), true],
    ['a table row', table(['走访企业', '481家']), table(['走访企业', '481家']), true],
    ['a paragraph', paragraph(VISITS), paragraph(VISITS), true],
    ['a paragraph that has since become an item', paragraph(VISITS), bulletList(item(VISITS)), true],
    ['a few words', paragraph('二是'), paragraph('二是'), false],
    ['a paragraph and its edited copy', paragraph(VISITS), paragraph(`${VISITS}好`), false],
  ])('%s', (_, removed, added, isMoved) => {
    const before = [section('study', { doc: doc(STUDY, removed) }), section('unity')];
    const after = [section('study'), section('unity', { doc: doc(UNITY, added) })];
    expect(flags(before, after)).toEqual([
      'unchanged false',
      `removed ${isMoved}`,
      'unchanged false',
      `added ${isMoved}`,
    ]);
  });

  test('of a paragraph moved and doubled, one is moved and one is new', () => {
    const before = [section('study', { doc: doc(STUDY, VISITS) }), section('unity')];
    const after = [section('study'), section('unity', { doc: doc(UNITY, VISITS, VISITS) })];
    expect(flags(before, after)).toEqual([
      'unchanged false',
      'removed true',
      'unchanged false',
      'added true',
      'added false',
    ]);
  });
});

describe('the heading block', () => {
  const { heading } = article([]);
  test.each<[string, Partial<ArticleContent>, string]>([
    ['bodyName', { bodyName: '区政协' }, '区[-委统战部-]{+政协+}'],
    ['year', { year: 2025 }, '[-2024-]{+2025+}'],
    ['kicker', { heading: { ...heading, kicker: ['年终回眸', '统战'] } }, '年终回眸{+\n统战+}'],
    ['headline', { heading: { ...heading, headline: ['同心同德'] } }, '同心同[-行-]{+德+}'],
    ['subhead', { heading: { ...heading, subhead: '纪实' } }, '{+纪实+}'],
    ['seriesLabel', { heading: { ...heading, seriesLabel: '回眸' } }, '{+回眸+}'],
  ])('a new %s is told from the rest', (field, change, shown) => {
    const compared = compareArticles(article([]), article([], change));
    const changed = Object.entries(compared.heading).filter(([, each]) => each.isChanged);
    expect(changed.map(([name, each]) => `${name} ${showPieces(each.pieces)}`)).toEqual([
      `${field} ${shown}`,
    ]);
    expect(compared.isUnchanged).toBe(false);
  });
});

describe('the summary', () => {
  const summary = (before: SectionContent[], after: SectionContent[]) =>
    compareArticles(article(before), article(after)).summary;

  test('counts sections, characters without white space, photos and captions', () => {
    const B = 'b'.repeat(64);
    const before = [
      section('visits', { doc: doc(VISITS, photo({ hash: A }, '座谈会'), photo({}, '待配图')) }),
      section('study', { doc: doc(STUDY, photo({ hash: 'c'.repeat(64) })) }),
      section('unity'),
      section('gone', { doc: doc('海外 联谊') }),
    ];
    const after = [
      section('unity'),
      section('visits', {
        headingLines: ['助企'],
        doc: doc(
          VISITS.replace('481', '520'),
          photo({ hash: B }, '座谈会场'),
          photo({ hash: 'd'.repeat(64), alt: '会' }, '待配图'),
        ),
      }),
      section('study'),
      section('new', { doc: doc('𠮷', table(['甲'])) }),
    ];
    expect(summary(before, after)).toEqual({
      headingFieldsChanged: 0,
      bylineEntriesChanged: 0,
      sectionsChanged: 2,
      added: 1,
      removed: 1,
      moved: 1,
      charactersAdded: 3 + 1 + 2 + 1 + 1,
      charactersRemoved: 3 + 4,
      photosAdded: 1,
      photosRemoved: 1,
      photosReplaced: 1,
      captionsChanged: 2,
    });
  });

  test('counts what changed in heading and byline', () => {
    const before = article([]);
    const after = article([], { year: 2025, byline: [{ role: 'text', outlet: '', name: '王某' }] });
    expect(compareArticles(before, after).summary).toMatchObject({
      headingFieldsChanged: 1,
      bylineEntriesChanged: 1,
      charactersAdded: 4,
      charactersRemoved: 4,
    });
  });

  test('a moved paragraph and a moved photo are neither added nor removed', () => {
    const moving = [paragraph(VISITS), photo({ hash: A }, '座谈会')];
    const before = [section('study', { doc: doc(STUDY, ...moving) }), section('unity')];
    const after = [section('study'), section('unity', { doc: doc(UNITY, ...moving) })];
    expect(summary(before, after)).toMatchObject({
      sectionsChanged: 2,
      charactersAdded: 0,
      charactersRemoved: 0,
      photosAdded: 0,
      photosRemoved: 0,
    });
  });

  test('an added photo has no caption that changed', () => {
    const after = [section('study', { doc: doc(STUDY, photo({ hash: A }, '讲座')) })];
    expect(summary([section('study')], after)).toMatchObject({
      photosAdded: 1,
      captionsChanged: 0,
      charactersAdded: 2,
    });
  });
});

describe('two revisions are unchanged exactly when their canonical forms are equal', () => {
  const law = (before: ArticleContent, after: ArticleContent): void => {
    for (const form of FORM_VERSIONS) {
      const isSame = canonicalForm(before, form) === canonicalForm(after, form);
      expect(compareArticles(before, after).isUnchanged).toBe(isSame);
    }
  };

  test('for any two', () => {
    fc.assert(fc.property(arbitraryContent, arbitraryContent, law), { numRuns: 30 });
  });

  test('for one and itself stored with other ids, blank lines, topics out of order', () => {
    fc.assert(
      fc.property(arbitraryContent, fc.boolean(), (content, isNew) => {
        const sections = content.sections.map((each) => ({
          ...each,
          id: isNew ? `new ${each.id}` : each.id,
          headingLines: ['　', ...each.headingLines.map((line) => line.normalize('NFD'))],
          topicIds: [...each.topicIds, ...each.topicIds].reverse(),
          doc: { ...each.doc, content: [...(each.doc.content ?? []), paragraph()] },
        }));
        const heading = { ...content.heading, kicker: [...content.heading.kicker, ' '] };
        const byline = content.byline.map((each) => ({
          ...each,
          outlet: each.outlet.normalize('NFD'),
          name: each.name.normalize('NFD'),
        }));
        const bodyName = content.bodyName.normalize('NFD');
        const stored = { ...content, sections, heading, byline, bodyName };
        expect(canonicalForm(stored, CURRENT_FORM)).toBe(canonicalForm(content, CURRENT_FORM));
        law(content, stored);
      }),
      { numRuns: 50 },
    );
  });

  test('for one and a version with some part of another', () => {
    fc.assert(
      fc.property(arbitraryContent, arbitraryContent, fc.nat(), (content, other, part) => {
        const sections = content.sections.map((each, at) => {
          const donor = other.sections[0] ?? each;
          if (at > 0) return each;
          return (
            [
              { ...each, role: donor.role },
              { ...each, headingLines: donor.headingLines },
              { ...each, topicIds: donor.topicIds },
              { ...each, doc: donor.doc },
              { ...each, doc: { ...each.doc, content: (each.doc.content ?? []).slice(1) } },
            ][part % 5] ?? each
          );
        });
        law(content, { ...content, sections });
        law(content, { ...content, heading: other.heading });
        law(content, { ...content, byline: other.byline });
      }),
      { numRuns: 60 },
    );
  });
});
