import { Document, Packer, Paragraph } from 'docx';
import { makePlan } from '@/lib/intake/make-plan';
import { readFile } from '@/lib/intake/read/read-file';

const DOCUMENTS = 100;
const PAGES = 20;
/** Of a page of Chinese in an ordinary office's type. */
const CHARACTERS_A_PAGE = 800;

const SENTENCES = [
  '全年举办主题宣讲四十二场，覆盖党外人士三千余人次。',
  '走访民营企业三百一十二家，协调解决用地、用工、融资难题八十六件。',
  '组织少数民族群众参加技能培训十八期，民族团结进步创建扎实推进。',
  '联络海外侨胞和港澳台同胞，促成合作项目七个。',
  '引导宗教界人士服务社会，规范活动场所管理。',
];

function lines(number: number): string[] {
  const text = ['同心向前 共绘新卷', `——2025年云溪区第${number}单位工作综述`, '记者 张小北 通讯员 李三'];
  let length = 0;
  while (length < PAGES * CHARACTERS_A_PAGE) {
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

let [readMs, structureMs, characters, peakRss] = [0, 0, 0, 0];
for (let number = 1; number <= DOCUMENTS; number++) {
  const children = lines(number).map((line) => new Paragraph(line));
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  // What making the document took is not the reader's.
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
console.log(
  JSON.stringify({
    documents: DOCUMENTS,
    pages: DOCUMENTS * PAGES,
    characters,
    readMs,
    structureMs,
    peakRss,
  }),
);
