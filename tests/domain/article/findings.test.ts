import { describe, expect, test } from 'vitest';
import { findings, type CheckedArticle, type CheckedSection } from '@/lib/domain/article/findings';
import type { DocumentNode } from '@/lib/domain/article/content';

const text: DocumentNode = { type: 'paragraph', content: [{ type: 'text', text: '文字' }] };
const photo = (
  hash: string | null,
  alt: string,
  { caption = '图说', credit = '区融媒体中心供图' } = {},
): DocumentNode => ({
  type: 'photo',
  attrs: { hash, alt, credit },
  content: [{ type: 'text', text: caption }],
});

function section(
  id: string,
  changes: Partial<CheckedSection> & { blocks?: DocumentNode[] } = {},
): CheckedSection {
  const { blocks = [text], ...rest } = changes;
  return {
    id,
    role: 'body',
    headingLines: ['标题'],
    topicIds: ['other'],
    doc: { type: 'doc', content: blocks },
    isEmpty: false,
    isRequired: false,
    targetLength: null,
    characterCount: 100,
    ...rest,
  };
}

const lead = section('lead', { role: 'lead', headingLines: [], topicIds: [] });
const empty = { isEmpty: true, characterCount: 0, blocks: [] };
function article(changes: Partial<CheckedArticle> = {}): CheckedArticle {
  return {
    heading: { kicker: [], headline: ['同心'], subhead: '', seriesLabel: '' },
    byline: [{ role: 'text', outlet: '', name: '林晓雯' }],
    sections: [lead, section('a')],
    ...changes,
  };
}

const blocking = (code: string, sectionId?: string) => ({
  code,
  severity: 'blocking',
  ...(sectionId && { sectionId }),
});
const warning = (code: string, sectionId?: string) => ({
  code,
  severity: 'warning',
  ...(sectionId && { sectionId }),
});

test('a whole article has no findings', () => {
  expect(findings(article())).toEqual([]);
});

describe('an article cannot be submitted', () => {
  test('without a headline', () => {
    const heading = { kicker: ['引'], headline: [], subhead: '副', seriesLabel: '' };
    expect(findings(article({ heading }))).toEqual([blocking('no_headline')]);
  });
  test('without a body section that has text', () => {
    expect(findings(article({ sections: [lead, section('a', empty)] }))).toEqual([blocking('no_body_text')]);
  });
  test('with a required section empty', () => {
    const sections = [lead, section('a'), section('b', { ...empty, isRequired: true })];
    expect(findings(article({ sections }))).toEqual([blocking('required_section_empty', 'b')]);
  });
  test('with a photo slot that has no picture', () => {
    const sections = [lead, section('a', { blocks: [text, photo(null, ''), photo(null, '')] })];
    expect(findings(article({ sections }))).toEqual([blocking('photo_missing', 'a')]);
  });
});

test('a picture we do not hold counts as missing', () => {
  const sections = [lead, section('a', { blocks: [text, photo('ab', '集市'), photo('cd', '会场')] })];
  expect(findings(article({ sections }), (hash) => hash === 'ab')).toEqual([blocking('photo_missing', 'a')]);
  expect(findings(article({ sections }), () => true)).toEqual([]);
});

describe('an article is warned about', () => {
  test.each([
    ['without a lead', { sections: [section('a')] }, [warning('no_lead')]],
    ['with an empty lead', { sections: [{ ...lead, isEmpty: true }, section('a')] }, [warning('no_lead')]],
    ['without a byline', { byline: [] }, [warning('no_byline')]],
    [
      'with a body section without heading or topics',
      { sections: [lead, section('a', { headingLines: [], topicIds: [] })] },
      [warning('heading_missing', 'a'), warning('topics_missing', 'a')],
    ],
    [
      'with a photo without alternative text, in a list too',
      { sections: [lead, section('a', { blocks: [{ type: 'x', content: [photo('ab', ' ')] }] })] },
      [warning('photo_without_alt', 'a')],
    ],
    [
      'with a photo without caption',
      { sections: [lead, section('a', { blocks: [photo('ab', '集市', { caption: ' ' })] })] },
      [warning('photo_without_caption', 'a')],
    ],
    [
      'with a photo that does not say whose it is',
      { sections: [lead, section('a', { blocks: [photo('ab', '集市', { credit: '' })] })] },
      [warning('photo_without_credit', 'a')],
    ],
  ])('%s', (_, changes, expected) => {
    expect(findings(article(changes))).toEqual(expected);
  });

  test.each([
    [59, 'section_too_short'],
    [60, null],
    [140, null],
    [141, 'section_too_long'],
  ])('%i characters for a target of 100: %s', (characterCount, code) => {
    const sections = [lead, section('a', { targetLength: 100, characterCount })];
    expect(findings(article({ sections }))).toEqual(code === null ? [] : [warning(code, 'a')]);
  });

  test('an empty section is not too short', () => {
    const sections = [lead, section('a'), section('b', { ...empty, targetLength: 100 })];
    expect(findings(article({ sections }))).toEqual([]);
  });
});

test('what blocks comes first, then the order of the text', () => {
  const sections = [
    section('a', { topicIds: [] }),
    section('b', { blocks: [text, photo(null, '')] }),
    section('c', { headingLines: [] }),
  ];
  expect(findings(article({ sections })).map((finding) => finding.code)).toEqual([
    'photo_missing',
    'no_lead',
    'topics_missing',
    'heading_missing',
  ]);
});
