/** Unicode 14, EquivalentUnifiedIdeograph.txt, U+2E81–2EF3: a radical, and below it the character that looks like it. */
const PAIRS = [
  [
    '⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧',
    '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛',
  ],
  [
    '⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍',
    '犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶',
  ],
  [
    '⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳',
    '辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
  ],
] as const;

/** U+2F3E decomposes to 戶, as Taiwan writes it; the office's texts, and the fonts that mix the two up, have 户. */
const OFFICE_FORMS = [['⼾', '户']] as const;

/** CJK radicals that have no decomposition of their own, or another than the office writes. */
export const RADICALS: ReadonlyMap<string, string> = new Map([
  ...PAIRS.flatMap(([radicals, characters]) => {
    const ordinary = [...characters];
    return [...radicals].map((radical, index): [string, string] => [radical, ordinary[index] ?? radical]);
  }),
  ...OFFICE_FORMS,
]);
