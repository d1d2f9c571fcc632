import { layOutPage } from '@/lib/newspaper/layout/lay-out-page';
import type { PageArticle } from '@/lib/newspaper/layout/page-article';
import { FIT_LIMITS } from '@/lib/newspaper/layout/papers';
import { printedFurniture } from '@/lib/newspaper/layout/printed-furniture';
import { pageAdvances } from '@/lib/newspaper/page-advances';
import newspaper from '@/messages/zh-CN/newspaper.json';

const RUNS = 9;
const SECTIONS = 12;
const SENTENCE =
  '全年举办主题宣讲四十二场，覆盖党外人士三千余人次，“同心云溪”展厅接待2.9万人次，办成实事32件。';

function article(id: string, paragraphs: number): PageArticle {
  const paragraph = (text: string) => ({
    kind: 'paragraph' as const,
    inlines: [{ text, face: 'regular' as const, script: null, href: null, isDotted: false }],
    marker: '',
    isQuote: false,
  });
  return {
    id,
    seriesLabel: '',
    kicker: ['奋进新征程'],
    headline: ['同心向前 共绘新卷'],
    subhead: '——2026年云溪区统战工作综述',
    byline: ['记者 陈砚秋'],
    sections: Array.from({ length: SECTIONS }, (_, at) => ({
      headingLines: [`凝聚共识之${at + 1}`],
      blocks: Array.from({ length: paragraphs }, () => paragraph(SENTENCE.repeat(3))),
    })),
  };
}

const furniture = printedFurniture(
  {
    outletName: '云溪日报',
    date: '2026-12-02',
    number: '08',
    seriesLabel: '专版',
    slogans: ['新使命'],
    editors: [],
  },
  [],
  newspaper.printed,
);
const times: number[] = [];
const again: number[] = [];
let characters = 0;
for (let run = 0; run < RUNS; run++) {
  const articles = [article('one', 3), article('two', 3)];
  characters = JSON.stringify(articles).match(/\p{Script=Han}/gu)?.length ?? 0;
  const arrangement = { columns: null, bands: null, size: null, articles: [] };
  const input = {
    paper: 'broadsheet' as const,
    articles,
    furniture,
    arrangement,
    limits: { ...FIT_LIMITS, sizeMin: 6 },
    advances: await pageAdvances({ articles, furniture }),
    words: newspaper.printed,
  };
  const begin = performance.now();
  const page = layOutPage(input);
  times.push(performance.now() - begin);
  if (!page.fit.isWhole) throw new Error('not everything has room');
  const second = performance.now();
  layOutPage({ ...input, arrangement: { ...arrangement, columns: 6 } });
  again.push(performance.now() - second);
}
console.log(JSON.stringify({ times, again, characters }));
