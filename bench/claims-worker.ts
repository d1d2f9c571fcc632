import { scanClaims } from '@/lib/claims/scan-claims';

const PLAIN = [
  '深入学习贯彻党的二十大精神，坚持围绕中心、服务大局，“1+3+N”工作格局日益完善，各项工作取得新成效。',
  '各级各部门把群众的期盼放在心上，从一件件小事做起，用实际行动回应关切，让发展成果惠及更多百姓。',
  '加强与各界人士的沟通联系，营造畅所欲言、合作共事的良好氛围，进一步凝聚起团结奋进的磅礴力量。',
];
const DENSE = [
  '全年举办主题宣讲42场，覆盖党外人士三千余人次，满意率达98.5%。',
  '走访民营企业312家，协调解决用地、用工、融资难题86件，拨付奖补资金1.2亿元；',
  '近三年，累计建成标准化厂房30余万平方米，增速位居全市第二，在全省率先实现全覆盖。',
];
const CHARACTERS = 5000;
const TIMES = 200;

/** As many characters of these sentences, a paragraph of four. */
function textOf(sentences: readonly string[]): string {
  let text = '';
  for (let at = 0; text.length < CHARACTERS; at++)
    text += sentences[at % sentences.length] + (at % 4 === 3 ? '\n' : '');
  return text.slice(0, CHARACTERS);
}

function measure(text: string): { claims: number; times: number[] } {
  let claims = 0;
  const times = Array.from({ length: TIMES }, () => {
    const begun = performance.now();
    claims = scanClaims(text).length;
    return performance.now() - begun;
  });
  return { claims, times };
}

const ordinary = measure(textOf([...PLAIN, ...DENSE.slice(0, 2)]));
const dense = measure(textOf(DENSE));
console.log(JSON.stringify({ characters: CHARACTERS, ordinary, dense }));
