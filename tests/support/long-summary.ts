const CHARACTERS_A_PAGE = 800;
const SENTENCES = [
  '全年举办主题宣讲四十二场，覆盖党外人士三千余人次。',
  '走访民营企业三百一十二家，协调解决用地、用工、融资难题八十六件。',
  '组织少数民族群众参加技能培训十八期，民族团结进步创建扎实推进。',
];

/** A year's summary of so many pages. */
export function longSummary(pages: number): string {
  const lines = ['同心向前 共绘新卷', '——2025年云溪区委统战部工作综述'];
  for (let length = 0; length < pages * CHARACTERS_A_PAGE; length += lines.at(-1)?.length ?? 0) {
    if (lines.length % 6 === 4) lines.push(`第${lines.length}章 凝聚共识 筑牢根基`);
    lines.push(SENTENCES.join('').repeat(3));
  }
  return lines.join('\n');
}
