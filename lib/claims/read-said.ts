import { readNumber } from './numerals';
import { saidInWords, type RawClaim } from './raw-claim';

type Reader = (line: string, at: number) => RawClaim | null;

const BACK = 16;
const PAUSE = /[,，。;；:：!！?？]/;

/** The stretch of the clause before `at`, so many characters at most. */
function clauseBefore(line: string, at: number, length = BACK): string {
  const before = line.slice(Math.max(0, at - length), at);
  return before.split(PAUSE).at(-1) ?? '';
}

const SCOPE_BEFORE =
  /(?:全(?:国|省|市|区|县|州|盟|旗|镇|乡|球)|世界|国内|省内|市内|区内|县内|国家级|省级|市级|我国|我省|我市|我区|我县|亚洲|地区|三角|大湾区|京津冀|同类|同行|行业|系统)/;

/** 第一名, 第2位, 居全省第三: a place reached, no 第四届 and no 第一书记. */
function readRank(line: string, at: number): RawClaim | null {
  const number = readNumber(line, at + 1);
  if (!number || number.form === 'bare' || number.decimals > 0) return null;
  const step = /^(?:位|名)(?!的|次|额|单|列)/.exec(line.slice(number.end, number.end + 2))?.[0];
  const end = number.end + (step?.length ?? 0);
  const before = clauseBefore(line, at);
  const isPlaced =
    /(?:居|位列|名列|排名?)[^,，。;；]{0,14}$|(?:列|名次|位次|跃|升|夺|蝉联|荣获|获得?|取得|保持|稳坐|摘得|全国|全省|全市|全区|全县|全州|世界|全球)[^,，。;；]{0,8}$/.test(
      before,
    );
  const isEnd = /^(?:$|[,，。;；、:：!！)）”\s]|的|并|和|与|及)/.test(line.slice(end, end + 1));
  if (!isPlaced || !(step !== undefined || isEnd) || /[放摆]在$|人民$|安全$/.test(before)) return null;
  return { ...saidInWords('rank', at, end, number.low), unit: '位' };
}

/** 第一方阵 and 第一梯队 are places without a number. */
function readFront(line: string, at: number): RawClaim | null {
  if (!line.startsWith('第一方阵', at) && !line.startsWith('第一梯队', at)) return null;
  return /(?:居|列|位于|跻身|进入|迈入|保持|处于)[^,，。;；]{0,6}$/.test(clauseBefore(line, at))
    ? saidInWords('rank', at, at + 4)
    : null;
}

/** 前十, 前3名, 前列 */
function readLeading(line: string, at: number): RawClaim | null {
  const before = clauseBefore(line, at);
  if (line.startsWith('前列', at) || line.startsWith('前茅', at)) {
    const scope =
      /(?:全(?:国|省|市|区|县|州|球)|世界|国内|省内|市内|行业|系统|同类[^,，]{0,4})$/.exec(before)?.[0] ?? '';
    const isPlaced = /(?:居|列|位于|排名?|处于|跻身|进入|保持|迈入|走在|名列|站在)(?:在)?$/.test(
      before.slice(0, before.length - scope.length),
    );
    if (!isPlaced || (scope === '' && line.charAt(at + 1) === '列')) return null;
    return saidInWords('rank', at - scope.length, at + 2);
  }
  const number = readNumber(line, at + 1);
  if (!number || number.form === 'bare' || number.scale > 0 || number.decimals > 0) return null;
  const step = /^(?:位|名|强)/.exec(line.slice(number.end, number.end + 1))?.[0];
  const end = number.end + (step?.length ?? 0);
  const isEnd = /^(?:$|[,，。;；、!！)）]|的|行列)/.test(line.slice(end, end + 2));
  const isPlaced =
    /(?:居|列|排|跻身|进入|入围|跨入|迈入|挺进|全国|全省|全市|全区|全县|百强|医院|学校)[^,，。;；]{0,10}$/.test(
      before,
    );
  if (!isPlaced || !isEnd || /[目此之年月日]$/.test(before)) return null;
  return { ...saidInWords('rank', at, end, number.low), unit: '位', words: ['前'] };
}

const FIRST_OF_ITS_KIND =
  /^首(?:个|家|例|创(?!精神|者)|座|单(?!位)|条|部|支|台|款|艘|笔|套|所|架|趟|列(?!车)|辆|次|颗|宗)/;
const FIRST_OF_MANY = /^首(?:批|场|项|推|本|张|期|片|站|部|发)/;

/** 首个, 首次; 首批 and its like only within a named area; 首位 and 榜首 are ranks. */
function readFirst(line: string, at: number): RawClaim | null {
  const two = line.slice(at, at + 3);
  const before = clauseBefore(line, at);
  if (two.startsWith('首位')) {
    const isPlaced = /(?:居|列|排名?|名列)(?:全.|在)?$/.test(before);
    return isPlaced ? { ...saidInWords('rank', at, at + 2, 1), unit: '位' } : null;
  }
  if (FIRST_OF_ITS_KIND.test(two)) return saidInWords('first', at, at + 2);
  return FIRST_OF_MANY.test(two) && SCOPE_BEFORE.test(before) ? saidInWords('first', at, at + 2) : null;
}

/** 第一个, 第一家 within a named area. */
function readFirstOne(line: string, at: number): RawClaim | null {
  if (!/^第一(?:个|家|座|条|例|批|所|部|支|台)/.test(line.slice(at, at + 3))) return null;
  return SCOPE_BEFORE.test(clauseBefore(line, at)) ? saidInWords('first', at, at + 3) : null;
}

function readAhead(line: string, at: number): RawClaim | null {
  if (!line.startsWith('率先', at)) return null;
  const next = line.slice(at + 2, at + 5);
  if (/^(?:垂范|示范|作为|发展|突破|学|做|行动|带头|发力|争先)/.test(next)) return null;
  const isWithin = SCOPE_BEFORE.test(clauseBefore(line, at));
  const isDone =
    /^(?:建成|建立|建设|实现|完成|出台|推出|推行|开展|启动|成立|探索|试点|通过|在全|在省|在市|制定|发布|开通|投|达|起草|实施|创|打造|开发|引进|研|编|设立|获|上线|运用|推|启用|挂牌|入)/.test(
      next,
    );
  return isWithin || isDone ? saidInWords('first', at, at + 2) : null;
}

function readOnly(line: string, at: number): RawClaim | null {
  if (
    !line.startsWith('唯一', at) ||
    /^(?:性|标准|正确|途径|路径|来源|目的|出路|选择)/.test(line.slice(at + 2, at + 4))
  )
    return null;
  const isTold =
    SCOPE_BEFORE.test(clauseBefore(line, at)) || /^(?:一|入选|获|上榜|代表)/.test(line.slice(at + 2, at + 4));
  return isTold ? saidInWords('first', at, at + 2) : null;
}

/** 全覆盖 as a state reached, not 全覆盖建设. */
function readCoverage(line: string, at: number): RawClaim | null {
  const words = /^全(?:面|域|员|部|程)?覆盖/.exec(line.slice(at, at + 4))?.[0];
  if (words === undefined) return null;
  const end = at + words.length;
  if (
    /^(?:建设|目标|要求|行动|工程|计划|任务|式|检查|排查|监督|巡察|培训|走访|监管|体系|机制|网络)/.test(
      line.slice(end, end + 2),
    )
  )
    return null;
  return /[安健完]$/.test(line.slice(Math.max(0, at - 1), at)) ? null : saidInWords('coverage', at, end);
}

const NOTHING_OF =
  /^零(?:的)?(?:疫情|突破|事故|发生|投诉|上访|信访|感染|新增|返贫|死亡|伤亡|亡人|案件|差错|失误|延误|舆情|拖欠|欠薪|发案|违规|违纪|差评|复发|扩散|输出|流失|辍学|失学|非访|污染|排放|污水|火灾|火情|举报|纠纷|复议|败诉|增长|隐患|漏报|瞒报|传播|缺陷|退货|积压|病例|案发|警情|失信|聚集|坠亡|溺水|溺亡|申诉|逾期|遗漏|进京|越级|责任事故|命案|就业家庭|聚餐|滞留)/;

function readNothing(line: string, at: number): RawClaim | null {
  const words = NOTHING_OF.exec(line.slice(at, at + 7))?.[0];
  return words === undefined ? null : saidInWords('zero', at, at + words.length, 0);
}

/** 连续三年, 连续5个季度, 连续第4年 */
function readStreak(line: string, at: number): RawClaim | null {
  if (!line.startsWith('连续', at)) return null;
  const from = at + 2 + (line.charAt(at + 2) === '第' ? 1 : 0);
  const number = readNumber(line, from);
  const unit =
    number && /^(?:个)?(?:年|届|次|季度|月|天|轮|期|场|周)/.exec(line.slice(number.end, number.end + 3))?.[0];
  if (!number || unit === undefined || unit === null || number.form === 'bare') return null;
  const { low, scale, hasRest } = number;
  const said = saidInWords('streak', at, number.end + unit.length, low);
  return {
    ...said,
    scale,
    unit: unit.replace('个', ''),
    bound: hasRest ? 'at_least' : 'exact',
    words: hasRest ? ['余'] : [],
  };
}

/** 十九连丰, 5连冠; `at` is where the number begins. */
function readRun(line: string, at: number): RawClaim | null {
  if (!line.slice(at + 1, at + 5).includes('连')) return null;
  const number = readNumber(line, at);
  if (!number || number.form === 'bare' || number.low < 2 || number.decimals > 0) return null;
  if (!/^连(?:冠|增|涨|丰|升|胜|降|优|跳|快|稳)/.test(line.slice(number.end, number.end + 2))) return null;
  return saidInWords('streak', at, number.end + 2, number.low);
}

/** 翻一番, 翻了两番, 翻番 */
function readDoubled(line: string, at: number): RawClaim | null {
  const words = /^翻(?:了)?([一两二三1-3])?番/.exec(line.slice(at, at + 4));
  if (!words) return null;
  const times = words[1] === undefined ? 1 : (readNumber(words[1], 0)?.low ?? 1);
  return { ...saidInWords('rate', at, at + words[0].length, times), unit: '番' };
}

/** By the character with which what is said begins. */
const READERS = new Map<string, readonly Reader[]>([
  ['第', [readFirstOne, readFront, readRank]],
  ['前', [readLeading]],
  ['首', [readFirst]],
  ['率', [readAhead]],
  ['唯', [readOnly]],
  ['全', [readCoverage]],
  ['零', [readNothing]],
  ['连', [readStreak]],
  ['翻', [readDoubled]],
  [
    '榜',
    [
      (line, at) =>
        line.startsWith('榜首', at) ? { ...saidInWords('rank', at, at + 2, 1), unit: '位' } : null,
    ],
  ],
]);
const NUMERAL = /[0-9二三四五六七八九十两]/;

/** What words alone say at `at` of a folded line: a rank, a first, a coverage, a zero, a streak, a doubling. */
export function readSaid(line: string, at: number): RawClaim | null {
  const char = line.charAt(at);
  for (const reader of READERS.get(char) ?? []) {
    const claim = reader(line, at);
    if (claim) return claim;
  }
  return NUMERAL.test(char) ? readRun(line, at) : null;
}

/** Kinds that are said in the words of a name as well (“零疫情”, “两个全覆盖”). */
export function isSaidInNames({ kind }: RawClaim): boolean {
  return kind === 'zero' || kind === 'coverage' || kind === 'streak';
}
