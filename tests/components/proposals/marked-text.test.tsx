import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { MarkedText } from '@/components/proposals/marked-text';
import { ProposalChanges } from '@/components/proposals/proposal-changes';
import { ProposalLegend } from '@/components/proposals/proposal-legend';
import { proposersOf, readProposals } from '@/components/proposals/read-proposals';
import type { ArticleContent, DocumentNode } from '@/lib/domain/article/content';
import { markedArticle } from '@/lib/proposals/marked/marked-article';
import type { ProposalForReader } from '@/lib/proposals/queries/list-proposals';
import { loadMessages } from '@/messages/load-messages';
import { doc, orderedList, item, paragraph, photo, PHOTO_HASH, text } from '@/tests/support/documents';

const messages = await loadMessages('zh-CN');

const VISITS = '全年共走访服务民营企业三百家，协调解决问题。';
const MEETINGS = '建立联席会议制度，每季度召开一次。';

const article = (...docs: DocumentNode[]): ArticleContent => ({
  schemaVersion: 2,
  bodyName: '云溪区委统战部',
  year: 2025,
  heading: { kicker: [], headline: ['同心向前'], subhead: '', seriesLabel: '' },
  byline: [{ role: 'reporter', outlet: '', name: '张三' }],
  sections: docs.map((content, at) => ({
    id: `s${at}`,
    role: 'body',
    headingLines: [`第${at}方面`],
    topicIds: [],
    doc: content,
  })),
});

const REVIEWERS = [
  ['初审', '陈志远'],
  ['复审', '周敏'],
] as const;

function proposals(base: ArticleContent, ...proposed: ArticleContent[]) {
  return readProposals(
    proposed.map((content, at): ProposalForReader => {
      const [stage, displayName] = REVIEWERS[at] ?? ['终审', '高建国'];
      return {
        ...{ id: `p${at}`, reviewId: 'r', stage, by: { id: displayName, displayName }, isOpen: at > 0 },
        savedAt: new Date('2026-03-05T01:10:00Z'),
        ...{ revision: { id: 'v', number: 1, content: base }, content, answers: [] },
      };
    }),
  );
}

function html(children: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
      <MantineProvider>{children}</MantineProvider>
    </NextIntlClientProvider>,
  );
}

function shown(base: ArticleContent, proposed: ArticleContent[], folds = false): string {
  const read = proposals(base, ...proposed);
  const marked = markedArticle(
    base,
    read.map(({ id, differences }) => ({ key: id, differences })),
  );
  return html(<MarkedText article={marked} proposers={proposersOf(read)} topicNames={{}} folds={folds} />);
}

/** What is heard: tags taken away. */
const heard = (markup: string) => markup.replace(/<[^>]+>/g, '');

describe('a marked text', () => {
  const base = article(doc(VISITS, MEETINGS));

  test('words taken out are struck, words put in underlined, each with stage, name and time, and a sign after', () => {
    const markup = shown(base, [article(doc(VISITS.replace('三百', '四百'), MEETINGS))]);
    expect(markup).toMatch(/<del data-form="1" title="删去：初审 陈志远，2026年3月5日 09:10">/);
    expect(markup).toMatch(/<ins data-form="1" title="增加：初审 陈志远，2026年3月5日 09:10">/);
    expect(heard(markup)).toContain('企业［陈志远删去：三百］［陈志远增加：四百］①家');
  });

  test('two reviewers have signs and lines of their own, and one line for what both take out', () => {
    const markup = shown(base, [
      article(doc(VISITS.replace('三百', '四百'), MEETINGS)),
      article(doc(VISITS.replace('三百', '五百'), MEETINGS)),
    ]);
    expect(markup).toMatch(/<del data-form="several"[^>]*title="删去：初审 陈志远，[^"]*、复审 周敏，/);
    expect(markup).toMatch(/<ins data-form="2"/);
    expect(heard(markup)).toContain('［陈志远、周敏删去：三百］［陈志远增加：四百］①［周敏增加：五百］②家');
  });

  test('a paragraph moved says where it has gone and where it came from', () => {
    const markup = heard(shown(base, [article(doc(MEETINGS, VISITS))]));
    expect(markup).toMatch(/移至(下|上)文①/);
    expect(markup).toMatch(/由(下|上)文移来①/);
  });

  test('a paragraph split and two merged show the sign of their seam', () => {
    expect(heard(shown(article(doc(VISITS + MEETINGS)), [article(doc(VISITS, MEETINGS))]))).toContain(
      '［陈志远增加：¶］①',
    );
    expect(heard(shown(base, [article(doc(VISITS + MEETINGS))]))).toContain('［陈志远删去：¶］①');
  });

  test('who takes out a list takes out no item another puts in', () => {
    const list = (...texts: string[]) => orderedList(1, ...texts.map((one) => item(one)));
    const was = article(doc(VISITS, list('走访企业三百家', '举办培训十八期')));
    const added = article(doc(VISITS, list('走访企业三百家', '召开联席会议', '举办培训十八期')));
    const markup = heard(shown(was, [added, article(doc(VISITS))]));
    expect(markup).toContain(
      '［周敏删去：走访企业三百家］②［陈志远增加：召开联席会议］①［周敏删去：举办培训十八期］②',
    );
  });

  test('words that stay say how they are set otherwise', () => {
    const bold = doc(paragraph(text('全年', 'bold'), VISITS.slice(2)), MEETINGS);
    expect(heard(shown(base, [article(bold)]))).toContain('［陈志远改格式：全年］①加粗');
  });

  test('a photo taken out and a list numbered from elsewhere are told in words', () => {
    const was = article(doc(VISITS, photo({ hash: PHOTO_HASH }, '座谈会'), orderedList(1, item(MEETINGS))));
    const markup = heard(shown(was, [article(doc(VISITS, orderedList(3, item(MEETINGS))))]));
    expect(markup).toContain('删去图片①');
    expect(markup).toContain('改为编号列表，从 3 起①');
  });

  test('sections nobody changes are behind one line on the screen, and whole on paper', () => {
    const many = (first: string) => article(doc(first), doc(MEETINGS), doc('举办宣讲。'));
    const proposed = [many(VISITS.replace('三百', '四百'))];
    expect(shown(many(VISITS), proposed, true)).toMatch(
      /<button[^>]*>2 个章节没有改动<\/button><div[^>]*>.*举办宣讲/,
    );
    expect(shown(many(VISITS), proposed)).not.toContain('<button');
  });

  test('a byline is struck as a whole, with the one that is put for it', () => {
    const byline = [{ role: 'reporter' as const, outlet: '', name: '李四' }];
    expect(heard(shown(base, [{ ...base, byline }]))).toContain(
      '［陈志远删去：记者 张三］［陈志远增加：记者 李四］①',
    );
  });

  test('what a text says of itself stays text', () => {
    const markup = shown(base, [article(doc(VISITS + '<script>x</script>', MEETINGS))]);
    expect(markup).not.toContain('<script>');
  });
});

describe('whose the changes are', () => {
  const base = article(doc(VISITS, MEETINGS));

  test('the legend says sign, stage, name and time, and what was taken', () => {
    const [first, second] = proposals(base, article(doc(VISITS)), base);
    const [difference] = first?.differences ?? [];
    if (!first || !second || !difference) throw new Error('expected a difference');
    const answer = { differenceId: difference.id, isTaken: true, word: '', by: '林晓雯', at: new Date() };
    const told = heard(html(<ProposalLegend proposals={[{ ...first, answers: [answer] }, second]} />));
    expect(told).toContain('①初审 陈志远 2026年3月5日 09:10');
    expect(told).toContain('改动 1 处，采纳 1 处，不采纳 0 处');
    expect(told).toMatch(/②复审 周敏.*改动 0 处还可以再改/);
  });

  test('the list says of each change what went, what came, and why the writer turned it down', () => {
    const change = (word: string) => doc(VISITS.replace('三百', word), MEETINGS);
    const [proposal] = proposals(base, {
      ...article(change('四百')),
      heading: { ...base.heading, headline: ['同心奋进'] },
    });
    const difference = proposal?.differences.find(({ part }) => part === 'text');
    if (!proposal || !difference) throw new Error('expected a difference');
    const answers = [
      {
        differenceId: difference.id,
        isTaken: false,
        word: '原数有据',
        by: '林晓雯',
        at: new Date('2026-03-06T02:00:00Z'),
      },
    ];
    const told = heard(html(<ProposalChanges proposal={{ ...proposal, answers }} topicNames={{}} />));
    expect(told).toMatch(/题与署名 主题：改写 向前改为奋进还没有处理/);
    expect(told).toContain(
      '第 1 章节 第0方面 改写 全年共走访服务民营企业三百改为四百家，协调解决问题。不采纳：原数有据 （林晓雯，2026年3月6日 10:00）',
    );
  });

  test('the list says how words that stay are set', () => {
    const of = article(doc(paragraph('走访', text('民营', 'bold'), '企业三百家。')));
    const [proposal] = proposals(of, article(doc(paragraph('走访民营企业', text('三百', 'italic'), '家。'))));
    if (!proposal) throw new Error('expected a proposal');
    const told = heard(html(<ProposalChanges proposal={proposal} topicNames={{}} />));
    expect(told).toContain('去粗 走访民营企业三百家。还没有处理');
    expect(told).toContain('加着重 走访民营企业三百家。还没有处理');
  });

  test('the list says what kind of thing came or went as a whole, and where one paragraph became two', () => {
    const list = (...items: string[]) => orderedList(1, ...items.map((words) => item(words)));
    const of = article(doc(VISITS, list('一等奖三项', '信息采用百篇'), photo({}), MEETINGS));
    const [first, second] = VISITS.split(/(?<=，)/);
    const [proposal] = proposals(of, article(doc(first ?? '', second ?? '', list('一等奖三项'), MEETINGS)));
    if (!proposal) throw new Error('expected a proposal');
    const told = heard(html(<ProposalChanges proposal={proposal} topicNames={{}} />));
    expect(told).toContain('分段 走访服务民营企业三百家，增加↵协调解决问题。还没有处理');
    expect(told).toContain('删去列表中的一项 信息采用百篇删去还没有处理');
    expect(told).toContain('删去图片 还没有处理');
  });
});
