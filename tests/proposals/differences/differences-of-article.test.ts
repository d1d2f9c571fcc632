import { describe, expect, test } from 'vitest';
import type { ArticleContent, SectionContent } from '@/lib/domain/article/content';
import { applyArticleDifferences } from '@/lib/proposals/differences/apply-article-differences';
import type { ArticleDifference } from '@/lib/proposals/differences/article-difference';
import { differencesOfArticle } from '@/lib/proposals/differences/differences-of-article';
import { followArticleDifferences } from '@/lib/proposals/differences/follow-article-differences';
import { doc } from '@/tests/support/documents';

const VISITS = '全年共走访服务民营企业三百家。';
const MEETINGS = '建立联席会议制度，每季度召开一次。';

const section = (id: string, text: string, change: Partial<SectionContent> = {}): SectionContent => ({
  id,
  role: 'body',
  headingLines: [`${id}方面`],
  topicIds: [],
  doc: doc(text),
  ...change,
});

const article = (change: Partial<ArticleContent> = {}): ArticleContent => ({
  schemaVersion: 2,
  bodyName: '区委统战部',
  year: 2025,
  heading: { kicker: [], headline: ['同心同行 共促发展'], subhead: '', seriesLabel: '回眸2025' },
  byline: [{ role: 'reporter', outlet: '', name: '张三' }],
  sections: [section('甲', VISITS), section('乙', MEETINGS), section('丙', '凝聚侨心侨力。')],
  ...change,
});

function said(one: ArticleDifference): string {
  if (one.part === 'sections') return `${one.kind} ${one.section}`;
  if (one.part === 'value') return `${one.section ?? ''} ${one.field}`;
  const { kind, taken, put } = one.difference;
  return `${one.section ?? ''} ${one.part === 'lines' ? one.field : 'text'} ${kind} ${taken}→${put}`;
}

describe('an article changed', () => {
  const base = article();
  const [first, second, third] = base.sections as [SectionContent, SectionContent, SectionContent];

  test.each<[string, ArticleContent, string[]]>([
    [
      'in its headline and its sections’ headings',
      article({
        heading: { ...base.heading, headline: ['同心同行 共谋发展'], kicker: ['年终回眸'] },
        sections: [{ ...first, headingLines: ['服务甲方面'] }, second, third],
      }),
      [' kicker block_replaced →年终回眸', ' headline replaced 促→谋', '甲 headingLines inserted →服务'],
    ],
    [
      'in a headline broken in two',
      article({ heading: { ...base.heading, headline: ['同心同行', '共促发展'] } }),
      [' headline split  →\n'],
    ],
    [
      'by a section added, one removed, one moved and words in two of them',
      article({
        sections: [
          { ...third, doc: doc('凝聚侨心侨智。') },
          { ...first, doc: doc(VISITS.replace('三百', '四百')) },
          section('丁', '新增的一节。'),
        ],
      }),
      [
        '甲 text replaced 三百→四百',
        '丙 text replaced 力→智',
        'section_moved 甲',
        'section_removed 乙',
        'section_added 丁',
      ],
    ],
    [
      'in its byline and a section’s role',
      article({ byline: [], sections: [first, second, { ...third, role: 'outlook' }] }),
      [' byline', '丙 role'],
    ],
  ])('%s', (_, proposed, expected) => {
    const found = differencesOfArticle(base, proposed);
    expect(found.map(said).sort()).toEqual([...expected].sort());
    expect(applyArticleDifferences(base, found)).toEqual(proposed);
  });

  test('in more lines than there may be with those that stand: all of the heading is one', () => {
    const headed = (...headline: string[]) => article({ heading: { ...base.heading, headline } });
    const [before, after] = [
      headed('同心同行', '共促发展'),
      headed('深化品牌建设', '凝聚各方力量', '推动共同富裕'),
    ];
    const found = differencesOfArticle(before, after);
    expect(found.map(said)).toEqual([
      ' headline block_replaced 同心同行\n共促发展→深化品牌建设\n凝聚各方力量\n推动共同富裕',
    ]);
    expect(applyArticleDifferences(before, found)).toEqual(after);
  });

  test('a section moved takes along what was written in it meanwhile', () => {
    const found = differencesOfArticle(base, article({ sections: [third, first, second] }));
    const draft = article({ sections: [first, second, { ...third, doc: doc('凝聚侨心，汇聚侨力。') }] });
    const { standing } = followArticleDifferences(found, base, draft);
    expect(applyArticleDifferences(draft, standing).sections.map(({ doc: text }) => text)).toEqual([
      doc('凝聚侨心，汇聚侨力。'),
      first.doc,
      second.doc,
    ]);
  });

  test('a section somebody wrote in is no longer the one that was to be removed', () => {
    const found = differencesOfArticle(base, article({ sections: [first, third] }));
    const draft = article({ sections: [first, { ...second, doc: doc('改写了的一节。') }, third] });
    expect(followArticleDifferences(found, base, draft)).toMatchObject({ standing: [], lost: found });
    expect(followArticleDifferences(found, base, article({ sections: [first, third] }))).toMatchObject({
      taken: found,
    });
  });

  test('what was proposed in a section that is gone is lost, and a value others changed too', () => {
    const proposed = article({
      bodyName: '区委统一战线工作部',
      sections: [{ ...first, doc: doc(VISITS.replace('三百', '四百')) }, second, third],
    });
    const found = differencesOfArticle(base, proposed);
    const draft = article({ bodyName: '统战部', sections: [second, third] });
    expect(followArticleDifferences(found, base, draft)).toMatchObject({
      standing: [],
      taken: [],
      lost: found,
    });
  });

  test('a section goes behind the one it was to follow, wherever others added theirs', () => {
    const found = differencesOfArticle(
      base,
      article({ sections: [first, section('丁', '新增'), second, third] }),
    );
    const draft = article({ sections: [section('戊', '别人加的'), first, second, third] });
    const { standing } = followArticleDifferences(found, base, draft);
    expect(applyArticleDifferences(draft, standing).sections.map(({ id }) => id)).toEqual([
      '戊',
      '甲',
      '丁',
      '乙',
      '丙',
    ]);
  });
});
