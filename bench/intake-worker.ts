import { Document, Packer, Paragraph } from 'docx';
import { planApart, readApart } from '@/lib/intake/apart/read-apart';
import { makePlan } from '@/lib/intake/make-plan';
import { readFile } from '@/lib/intake/read/read-file';
import { TOPIC_CUES } from '@/lib/intake/topics/topic-cues';

const DOCUMENTS = 100;
const PAGES = 20;
const LONG_PAGES = 200;
const HTML_BYTES = 7_000_000;
/** Of a page of Chinese in an ordinary office's type. */
const CHARACTERS_A_PAGE = 800;

const SENTENCES = [
  '全年举办主题宣讲四十二场，覆盖党外人士三千余人次。',
  '走访民营企业三百一十二家，协调解决用地、用工、融资难题八十六件。',
  '组织少数民族群众参加技能培训十八期，民族团结进步创建扎实推进。',
  '联络海外侨胞和港澳台同胞，促成合作项目七个。',
  '引导宗教界人士服务社会，规范活动场所管理。',
];

function lines(number: number, pages = PAGES): string[] {
  const text = ['同心向前 共绘新卷', `——2025年云溪区第${number}单位工作综述`, '记者 张小北 通讯员 李三'];
  let length = 0;
  while (length < pages * CHARACTERS_A_PAGE) {
    if (text.length % 6 === 4) text.push(`第${text.length}章 凝聚共识 筑牢根基`);
    const from = text.length + number;
    const paragraph = Array.from(
      { length: 8 },
      (_, at) => SENTENCES[(from + at * at) % SENTENCES.length],
    ).join('');
    text.push(paragraph);
    length += paragraph.length;
  }
  return text;
}

async function wordFile(number: number, pages = PAGES): Promise<Buffer> {
  const children = lines(number, pages).map((line) => new Paragraph(line));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** How long others wait at most, in milliseconds, while a server reads and plans this. */
async function longestWait(fileName: string, bytes: Uint8Array): Promise<number> {
  let [last, longest] = [performance.now(), 0];
  const others = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  const source = await readApart({ fileName, bytes });
  await planApart(source, TOPIC_CUES);
  clearInterval(others);
  return Math.max(longest, performance.now() - last);
}

let [readMs, structureMs, characters, peakRss] = [0, 0, 0, 0];
for (let number = 1; number <= DOCUMENTS; number++) {
  const bytes = await wordFile(number);
  // What it took to make the document must not count as the reader's work.
  global.gc?.();
  const begun = performance.now();
  const source = await readFile({ fileName: `${number}.docx`, bytes });
  const read = performance.now();
  makePlan(source);
  structureMs += performance.now() - read;
  readMs += read - begun;
  characters += source.text.length;
  peakRss = Math.max(peakRss, process.memoryUsage().rss);
}
const paragraphs = lines(0, LONG_PAGES).map((line) => `<p style="text-indent:2em">${line}</p>`);
const html = Buffer.from(
  paragraphs.join('\n').repeat(Math.ceil(HTML_BYTES / (LONG_PAGES * CHARACTERS_A_PAGE * 3))),
);
await longestWait('0.txt', Buffer.from('云溪区')); // starts the thread
const waitMs = await longestWait('long.docx', await wordFile(0, LONG_PAGES));
const htmlWaitMs = await longestWait('long.html', html);
console.log(
  JSON.stringify({
    documents: DOCUMENTS,
    pages: DOCUMENTS * PAGES,
    characters,
    readMs,
    structureMs,
    peakRss,
    waitMs,
    htmlWaitMs,
  }),
);
