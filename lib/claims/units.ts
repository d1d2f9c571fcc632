import type { ClaimKind } from './claim';

/** What figures are counted in. `afterWords`: Chinese numerals from two on count in it too, not digits alone. */
export type ClaimUnit = { text: string; kind: ClaimKind; afterWords: boolean };

/** Measure words that Chinese numerals are printed with as well (三支, 两千余人). */
const MEASURE_WORDS =
  '个 名 人 位 家 户 项 件 条 篇 份 次 场 支 期 处 所 座 台 辆 架 艘 只 头 匹 株 棵 栋 幢 间 套 册 部 幅 枚 起 例 宗 笔 批 轮 届次 张 块 片 门 种 对 ' +
  '人次 人份 人天 场次 家次 件次 户次 台次 车次 架次 班次 批次 项次 频次 艘次 篇次 条次 点次 例次 单次 标段';

/** Measure words and measures that only digits are read with. */
const MEASURES =
  '大 大类 类 面 卷 本 根 道 段 层 节 组 单 口 眼 尾 羽 粒 颗 盏 桶 瓶 箱 盒 袋 剂 剂次 针次 床 堂 课时 学时 票 亩次 标箱 标准箱 列 趟 幕 首 集 档 封 村 ' +
  '岁 秒 分钟 小时 天 日 周 个月 个小时 个工作日 工作日 课次 ' +
  '米 千米 公里 厘米 毫米 海里 延米 平方米 平方公里 平方千米 亩 公顷 立方米 立方 方 升 毫升 吨 公斤 千克 克 毫克 微克 斤 担 ' +
  '吨标准煤 吨标煤 吨二氧化碳 吨二氧化碳当量 千瓦 千瓦时 千瓦小时 兆瓦 吉瓦 瓦 度 千伏安 万千瓦 分贝 ℃ 摄氏度 分 台套 件套 座次 册次 ' +
  'μg/m³ mg/m³ µg/m³ μg/m3 µg/m3 ug/m3 mg/m3 km km² m2 m3 m m² ㎡ m³ mm cm kg t kW kWh MW GW GWh MWh ha TEU GB TB PB P PFlops EFlops Gbps Mbps 平米';

const MONEY = '元 美元 欧元 港元 港币 日元 英镑 澳元 新元 卢布 元人民币 人民币 元港币';

/** Of a number in digits or words; 成, 番 and fractions in words have files of their own. */
const RATES = '% ‰ ％ 倍 番 个百分点 百分点 个基点 个千分点';

/** By first character, the longest first. */
const UNITS = new Map<string, ClaimUnit[]>();
add(MEASURES, 'count', false);
add(MEASURE_WORDS, 'count', true);
add(MONEY, 'money', true);
add(RATES, 'rate', true);
for (const units of UNITS.values()) units.sort((one, other) => other.text.length - one.text.length);

function add(texts: string, kind: ClaimKind, afterWords: boolean): void {
  for (const text of texts.split(' ')) {
    const first = text.charAt(0);
    UNITS.set(first, [...(UNITS.get(first) ?? []), { text, kind, afterWords }]);
  }
}

/** The longest unit that stands at `at`, with what it is per (微克/立方米, /10万); null where none does. */
export function unitAt(text: string, at: number): (ClaimUnit & { end: number }) | null {
  const unit = plainUnitAt(text, at);
  if (unit?.text.includes('/')) return { ...unit, end: at + unit.text.length };
  const end = at + (unit?.text.length ?? 0);
  if (text.charAt(end) !== '/') return unit && { ...unit, end };
  const per = plainUnitAt(text, end + 1) ?? perNumber(text, end + 1) ?? perWord(text, end + 1);
  if (!per) return unit && { ...unit, end };
  const perEnd = end + 1 + per.text.length;
  const kind = unit ? unit.kind : 'rate';
  return { text: text.slice(at, perEnd), kind, afterWords: false, end: perEnd };
}

function plainUnitAt(text: string, at: number): ClaimUnit | null {
  const units = UNITS.get(text.charAt(at)) ?? [];
  return units.find((unit) => text.startsWith(unit.text, at) && !isCutWord(text, at, unit)) ?? null;
}

/** 10万 in 4.8/10万 */
function perNumber(text: string, at: number): { text: string } | null {
  const found = /^10{0,5}[万千]?/.exec(text.slice(at, at + 8))?.[0];
  return found ? { text: found } : null;
}

/** 日 in 吨/日 */
function perWord(text: string, at: number): { text: string } | null {
  return '日年月时秒'.includes(text.charAt(at)) && text.charAt(at) !== '' ? { text: text.charAt(at) } : null;
}

/** Latin letters are a unit only where no word goes on behind them (5m, not 5mg). */
function isCutWord(text: string, at: number, { text: unit }: ClaimUnit): boolean {
  return /[a-zA-Z]$/.test(unit) && /[a-zA-Z0-9-]/.test(text.charAt(at + unit.length));
}

/** Of a duration: a result only where the sentence says so. */
export const DURATIONS: ReadonlySet<string> = new Set(
  '岁 秒 分钟 小时 天 日 周 个月 个小时 个工作日 工作日 分'.split(' '),
);
