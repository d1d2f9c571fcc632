import { scanClaims } from '@/lib/claims/scan-claims';

/** As dense as a year's review gets: about a claim in twenty characters. */
const SENTENCES = [
  '全年举办主题宣讲42场，覆盖党外人士三千余人次，满意率达98.5%。',
  '走访民营企业312家，协调解决用地、用工、融资难题86件，拨付奖补资金1.2亿元；',
  '深入学习贯彻党的二十大精神，坚持围绕中心、服务大局，“1+3+N”工作格局日益完善。',
  '近三年，累计建成标准化厂房30余万平方米，增速位居全市第二，在全省率先实现全覆盖。',
];
const CHARACTERS = 5000;
const TIMES = 200;

let text = '';
for (let at = 0; text.length < CHARACTERS; at++)
  text += SENTENCES[at % SENTENCES.length] + (at % 3 === 2 ? '\n' : '');
text = text.slice(0, CHARACTERS);
const times: number[] = [];
let claims = 0;
for (let at = 0; at < TIMES; at++) {
  const begun = performance.now();
  claims = scanClaims(text).length;
  times.push(performance.now() - begun);
}
console.log(JSON.stringify({ characters: text.length, claims, times }));
