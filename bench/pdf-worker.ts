import { writePdfArticle } from '@/lib/outputs/pdf/write-pdf-article';
import type { DocumentNode } from '@/lib/domain/article/content';
import outputs from '@/messages/zh-CN/outputs.json';

const PAGES = 10;
const RUNS = 5;
/** Of an A4 page as articles are set, with its headings. */
const CHARACTERS_A_PAGE = 1050;

const SENTENCES = [
  '全年举办主题宣讲四十二场，覆盖党外人士三千余人次，“同心云溪”展厅接待2.9万人次。',
  '走访民营企业三百一十二家，协调解决用地、用工、融资难题八十六件。',
  '组织少数民族群众参加技能培训18期，《民族团结进步创建方案》扎实推进。',
  '联络海外侨胞和港澳台同胞，促成合作项目七个，其中投资过亿元的有3个。',
];

function paragraph(from: number): DocumentNode {
  const text = Array.from({ length: 6 }, (_, at) => SENTENCES[(from + at * at) % SENTENCES.length]).join('');
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

function section(number: number) {
  const content: DocumentNode[] = [];
  for (let length = 0, at = number; length < CHARACTERS_A_PAGE; at++) {
    const one = paragraph(at);
    content.push(one);
    length += one.content?.[0]?.text?.length ?? 0;
  }
  return {
    id: `section-${number}`,
    role: 'body' as const,
    headingLines: [`第${number}章 凝聚共识 筑牢根基`],
    topicIds: [],
    doc: { type: 'doc', content },
  };
}

const source = {
  content: {
    schemaVersion: 1,
    bodyName: '云溪区委统战部',
    year: 2026,
    heading: { kicker: [], headline: ['同心向前 共绘新卷'], subhead: '', seriesLabel: '' },
    byline: [],
    sections: Array.from({ length: PAGES }, (_, at) => section(at + 1)),
  },
  contentHash: '0'.repeat(64),
  revision: 1,
  isApproved: true,
  publication: null,
  officeName: '云溪区委宣传部',
};

const times: number[] = [];
let [pages, peakRssMb] = [0, 0];
for (let run = 0; run < RUNS; run++) {
  const begin = performance.now();
  const outcome = await writePdfArticle(source, {
    words: outputs.pdf,
    readPicture: async () => null,
    writtenAt: new Date('2026-12-30T08:00:00Z'),
  });
  times.push(performance.now() - begin);
  if (outcome.kind !== 'pdf') throw new Error('characters are missing');
  pages = outcome.pages;
  peakRssMb = Math.max(peakRssMb, outcome.peakRssMb);
}
console.log(JSON.stringify({ times, pages, peakRssMb }));
