import { BUILT_IN_RULES } from '@/lib/copydesk/built-in-rules';
import { checkText } from '@/lib/copydesk/check-text';

const PLAIN = [
  '深入学习贯彻党的二十大精神，坚持围绕中心、服务大局，“1+3+N”工作格局日益完善，各项工作取得新成效。',
  '全年举办主题宣讲42场，覆盖党外人士三千余人次，满意率达98.5%；各级各部门把群众的期盼放在心上。',
  '加强与各界人士的沟通联系，营造畅所欲言、合作共事的良好氛围，进一步凝聚起团结奋进的磅礴力量。',
];
const DENSE = [
  '截止目前，全区布署的的工作取得新成效。。近100余人参加“暖心行动，满意率达百分之98。',
  '走访企业、学校、和社区，投入XX万元，约300人左右受益...二零二五年，权利机关履职。',
];
const CHARACTERS = 5000;
const TIMES = 100;

/** As many characters of these sentences, a paragraph of four. */
function textOf(sentences: readonly string[]): string {
  let text = '';
  for (let at = 0; text.length < CHARACTERS; at++)
    text += sentences[at % sentences.length] + (at % 4 === 3 ? '\n' : '');
  return text.slice(0, CHARACTERS);
}

function measure(text: string): { findings: number; times: number[] } {
  let findings = 0;
  const times = Array.from({ length: TIMES }, () => {
    const begun = performance.now();
    findings = checkText(text, { rules: BUILT_IN_RULES, year: 2025 }).length;
    return performance.now() - begun;
  });
  return { findings, times };
}

const [ordinary, dense] = [measure(textOf(PLAIN)), measure(textOf(DENSE))];
console.log(JSON.stringify({ characters: CHARACTERS, rules: BUILT_IN_RULES.length, ordinary, dense }));
