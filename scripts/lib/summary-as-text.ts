import intake from '@/messages/zh-CN/intake.json';
import terms from '@/messages/zh-CN/terms.json';
import type { PlanSummary } from '@/lib/intake/summarise-plan';
import { STARTING_TOPICS } from '@/lib/office/starting-topics';

// Without a database nobody's own list is at hand: the one an office starts with.
const topicNames = new Map(STARTING_TOPICS.map(({ id, name }) => [id, name]));

type Article = PlanSummary['articles'][number];

/** A plan for people: what became an article, then what was removed, joined and is doubtful. */
export function summaryAsText({ file, articles, removed, joined, flags, notes }: PlanSummary): string {
  const lines = [`■ ${file}：${articles.length} 篇`];
  for (const [at, article] of articles.entries()) lines.push('', ...articleLines(article, at + 1));
  const list = <Item>(title: string, items: Item[], show: (item: Item) => string) => {
    if (items.length > 0)
      lines.push('', `${title}（${items.length}）`, ...items.map((item) => `  · ${show(item)}`));
  };
  list('删去', removed, ({ text, reason }) => `${reasons[reason]}：${brief(text)}`);
  list('接合', joined, ({ before, after }) => `…${before}｜${after}…`);
  list('存疑', flags, ({ text, kind }) => `${kinds[kind]}：${brief(text)}`);
  // What was left out stands among what was removed.
  const gaps = notes.filter(({ kind }) => !(kind in reasons));
  list('文字里没有的', gaps, ({ kind, text, page }) => {
    const what = text === '' ? intake.notes.kinds[kind] : `${intake.notes.kinds[kind]}：${brief(text)}`;
    return page === null ? what : `第 ${page} 页：${what}`;
  });
  return `${lines.join('\n')}\n`;
}

function articleLines(article: Article, number: number): string[] {
  const { published } = article;
  const field = (name: string, value: string) => (value === '' ? [] : [`  ${name}：${value}`]);
  return [
    `第 ${number} 篇　${article.headline.join(' ／ ') || '（无标题）'}`,
    ...field('系列', article.series),
    ...field('引题', article.kicker.join(' ／ ')),
    ...field('副题', article.subhead),
    ...field(
      '署名',
      article.byline.map(({ role, outlet, name }) => `${outlet}${terms.bylineRole[role]} ${name}`).join('，'),
    ),
    ...field(
      '发表',
      [published.outlet, published.date, published.page && `第${published.page}版`, published.url]
        .filter(Boolean)
        .join('　'),
    ),
    ...article.blocks.flatMap((block) => [
      '',
      `  【${roles[block.role]}】${block.heading.join(' ／ ')}`,
      ...field('  主题领域', block.topics.map((id) => topicNames.get(id) ?? id).join('、')),
      ...block.text.split('\n').map((paragraph) => `    ${paragraph}`),
    ]),
    ...(article.photos.length > 0 ? ['', '  图片'] : []),
    ...article.photos.map(
      ({ caption, credit }) => `    · ${caption || '（无说明）'}${credit && `（${credit}）`}`,
    ),
  ];
}

function brief(text: string): string {
  const words = text.replace(/\s+/g, ' ');
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

const roles: Record<Article['blocks'][number]['role'], string> = {
  banner: '题图文字',
  lead: '导语',
  section: '章节',
  outlook: '展望',
};

const reasons: Record<PlanSummary['removed'][number]['reason'], string> = {
  navigation: '导航',
  share_counter: '分享计数',
  rights_notice: '版权声明',
  residue: '代码残留',
  doubled_caption: '重复的图片说明',
  doubled_article: '重复的全文',
  comment_widget: '评论区',
  jump_line: '转版提示',
  bridge: '过渡语',
  separator: '分隔符',
  page_furniture: '版面元素',
  placeholder: '图片占位',
  over_limit: '超出一次导入的段数',
  by_hand: '人工删去',
  deletion: intake.notes.kinds.deletion,
  hidden_text: intake.notes.kinds.hidden_text,
  comment: intake.notes.kinds.comment,
  field: intake.notes.kinds.field,
  header_footer: intake.notes.kinds.header_footer,
  footnote_mark: intake.notes.kinds.footnote_mark,
  diagram: intake.notes.kinds.diagram,
};

const kinds: Record<PlanSummary['flags'][number]['kind'], string> = {
  headline_split: '标题被副题隔开',
  headline_missing: '没有标题',
  headings_guessed: '小标题由空格推断',
  half_width_stop: '半角句点',
  foreign_word: '夹杂外文',
  doubled_word: '词语重复',
  missing_word: '似有漏字',
  broken_number: '数字断开',
  garbled: '乱码或错字',
  broken_date: '日期有误',
  columns_mixed: '疑似串栏',
  converted_script: '疑似繁简转换',
  suspected_spam: '疑似广告',
  odd_decimal: '小数点可疑',
  unpaired_quote: '引号不成对',
  unfilled: '模板未填',
  masked: '文字被遮盖',
  caption_guessed: '图片说明由位置推断',
  page_furniture: '属于整版',
  more_flags: '另有未列出的处数',
  more_rows: '另有未列出的段数',
};
