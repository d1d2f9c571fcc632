import { anyOf } from './any-of';
import type { Counted } from './counted-number';
import { isWayToSpeak } from './is-way-to-speak';
import { boundBehind } from './qualifiers';
import { DURATIONS } from './units';

/** So many characters before a figure are looked at. */
const BACK = 14;

/** Whether a number with a unit says nothing that was done: an ordinal, a threshold, a name, a way to speak. */
export function countsNothing(counted: Counted): boolean {
  return (
    isPartOfCode(counted.line, counted.start) ||
    isOrdinal(counted) ||
    isThreshold(counted) ||
    isIdleDuration(counted) ||
    isOtherWord(counted) ||
    (counted.number.form === 'words' && isWayToSpeak(counted))
  );
}

/** PM2.5, 0597-12345, 1+100+N: what stands directly before belongs to the number. */
export function isPartOfCode(line: string, start: number): boolean {
  const before = line.slice(Math.max(0, start - 4), start);
  if (/[A-Za-z0-9][-–~/+_.:]$/.test(before)) return true;
  if (/[#@=_\\＋]$/.test(before)) return true;
  // GDP3.2% is a figure, PM2.5 and G15 are names.
  return /[A-Za-z]$/.test(before) && !/[A-Za-z]{3}$/.test(before);
}

function isOrdinal({ line, start, number, unit }: Counted): boolean {
  const before = line.slice(Math.max(0, start - 2), start);
  // 数十家 is how many nobody says; 户数32户 is a figure.
  if (before.endsWith('数')) return number.form !== 'digits';
  if (before.endsWith('后')) return /^[位名]$/.test(unit.text);
  return /[第每隔逢前]$/.test(before) && !/[目此年]前$/.test(before);
}

/** 亿元以上项目, 65岁以上老年人: which ones are meant, not how many there are. */
function isThreshold({ line, end, unit, number }: Counted): boolean {
  const bound = boundBehind(line, end);
  if (bound?.bound === 'at_least' || bound?.bound === 'below') {
    const next = line.slice(bound.end, bound.end + 1);
    return unit.kind !== 'rate' && /\p{Script=Han}/u.test(next);
  }
  const next = line.slice(end, end + 4);
  if (
    /^(?:米|公里|分钟|小时|千米)$/.test(unit.text) &&
    /^(?:范围|半径|生活|服务圈|便民|以?内|圈|覆盖)/.test(next)
  )
    return true;
  return number.form === 'digits' && unit.text === '期' && /^(?:工程|项目|建设|开工|竣工)/.test(next);
}

const TELLING = new RegExp(
  `${anyOf(
    '天数 时长 时间 工期 周期 时限 平均 累计 总计 用时 仅需 只需 达到? 由 从 得分 评分 均分 优良 优良天 年龄 提前 增加',
    '(?:缩短|压缩|减少|降低|延长|提速|降|增)(?:至|到|为|了|加)?',
    '寿命(?:为|达|(?:提高|提升|增长|增)[到至])?',
  )}${anyOf('[为了达到] 超过? 近 约 不足 逾')}?$`,
);

/** 24小时服务, 86岁的老人, 15天后: durations and ages tell a result only where the words before say so. */
function isIdleDuration({ line, start, unit, number, end }: Counted): boolean {
  if (!DURATIONS.has(unit.text)) return false;
  // 8.8日 is how long, 8日 a date.
  if (unit.text === '日') return number.decimals === 0;
  if (unit.text === '周' && line.charAt(end) === '年') return true;
  if (unit.text === '岁' && !/寿命|平均年龄|均龄/.test(line.slice(Math.max(0, start - BACK), start)))
    return true;
  if (number.scale >= 4 && unit.text !== '岁') return false;
  return !TELLING.test(line.slice(Math.max(0, start - BACK), start));
}

/** Characters behind a unit with which it is another word. */
const GOES_ON: readonly (readonly [unit: string, next: RegExp])[] = [
  ['人', /^(?:民(?!警)|大代|大常|工智|制(?!定|作)|行道|力资)/],
  ['次', /^(?:产业|创业|供水|性|元|分配|开发|能源|利用|函数|方|污染|曝光|全会)/],
  ['个', /^(?:百年|一百年|体|性|税)/],
  ['位', /^(?:一体|数)/],
  ['家', /^庭/],
  ['大', /^(?:精神|报告|以来|代表|召开|胜利|学|会|院|赛|于|小|幅)/],
  ['列', /^(?:入|为|全|第|居|席|举|出)/],
  ['升', /^(?:级|高|至|为|降|温|旗|学|起)/],
  ['克', /^(?:服|隆|拉|难)/],
  ['对', /^[0-9一接标比]/],
  ['支', /^(?:一扶|部|撑|付)/],
  ['期', /^(?:间|末|望|货|刊)/],
  ['场', /^(?:馆|景)/],
  ['层', /^(?:面|级|次)/],
  ['段', /^落/],
  ['道', /^(?:路|德)/],
  ['单', /^(?:位|独|元|一|项|体)/],
  ['组', /^(?:织|长|团|建)/],
  ['节', /^(?:能|约|日|气|点)/],
  ['类', /^(?:水|似|标|别)/],
  ['首', /^(?:个|次|批|创|位|届|家)/],
  ['口', /^(?:岸|径|号|之)/],
  ['本', /^(?:市|区|县|科|级|土|次|年|届|身|报)/],
  ['间', /^(?:接|隔|断)/],
  ['票', /^(?:制|决)/],
  ['天', /^(?:然|气|津|候)/],
  ['分', /^(?:钟|别|类|局|公|级|之)/],
  ['村', /^(?:民|委|级|干|庄)/],
  ['种', /^(?:植(?!物)|子|业|粮|养)/],
  ['部', /^(?:门|署|分|级|委|队)/],
  ['处', /^(?:理|置|分|级|罚|长|于)/],
  ['批', /^(?:准|复|评|示(?!范)|发)/],
  ['条', /^(?:例|件|约|块)/],
  ['元', /^(?:旦|素|宵|首)/],
  ['度', /^(?:假|过|汛)/],
];
const BEHIND_UNIT = new Map(GOES_ON);

function isOtherWord({ line, start, number, unit, end }: Counted): boolean {
  const next = line.slice(end, end + 5);
  if (BEHIND_UNIT.get(unit.text)?.test(next)) return true;
  // 度 and 方 are measures only of large amounts.
  if ((unit.text === '度' || unit.text === '方') && number.scale < 4) return true;
  if (unit.text === '大') return number.low > 20 || !/^\p{Script=Han}/u.test(next);
  if (unit.text === '元' && number.low === 0) return true;
  return (
    /届$/.test(line.slice(Math.max(0, start - 1), start)) ||
    (unit.text === '次' && /届[^,，。]{0,6}$/.test(line.slice(Math.max(0, start - 8), start)))
  );
}
