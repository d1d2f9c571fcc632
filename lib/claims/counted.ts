import { anyOf } from './any-of';
import { stepOver, thingStart } from './counted-words';
import { unitAt } from './units';

const LONGEST = 30;
const LONGEST_BEFORE = 48;
const LONGEST_TITLE = 80;
const AFTER_STOP = /[,，。;；:：、!！?？“”"《》()（）\t\n—…0-9+/]/;
const BEFORE_STOP = /[,，。;；:：!！?？“”"》\t\n…0-9+]/;

/**
 * What a figure counts: the words behind it up to the next verb (481个困难问题), else those before it back to the verb
 * that governs them (解决难题142个), lists whole, else what is done (14万人次观看). '' where none of it is there. `start`
 * and `end` are the figure's, `from` where the claim before it ends.
 */
export function countedBy(line: string, start: number, end: number, from: number): string {
  const behind = wordsBehind(line, end) || titleBefore(line, start);
  if (behind !== '') return behind;
  const words = wordsBefore(line, start, from);
  return withoutVerb(words) || deedBehind(line, end) || words;
}

/** 《…》23条: the length of a text. */
function titleBefore(line: string, start: number): string {
  const close = line.charAt(start - 1);
  if (close !== '》' && close !== '”') return '';
  const before = line.slice(Math.max(0, start - LONGEST_TITLE), start);
  const at = before.lastIndexOf(close === '》' ? '《' : '“');
  return at < 0 ? '' : before.slice(at);
}

function deedBehind(line: string, end: number): string {
  const deed = DEED.exec(line.slice(end, end + 20))?.[0] ?? '';
  return CHANGED.test(deed)
    ? ''
    : deed.replace(/^(?:的|完成|实现|通过|以上|以内|左右)+/, '').replace(/[、和与及]+$/, '');
}

const DEED = /^[^,，。;；:：、!！?？“”《》()（）\t\n0-9]{1,20}/;
/** 增至, 提高到: what leads to another figure. */
const CHANGED = /^(?:增|降|升|提高|提升|缩短|压缩|下降|上升|扩大|减少|增加|增长)?(?:至|到|为|加|长)/;

/** The thing behind a figure, up to the next verb; '' where a verb or a pause comes at once. */
export function wordsBehind(line: string, end: number): string {
  const stretch = line.slice(end, end + LONGEST);
  let length = 0;
  while (length < stretch.length) {
    const char = stretch.charAt(length);
    const isBracket = /[(（]/.test(char) && length > 0;
    if (isBracket) {
      const close = /[)）]/.exec(stretch.slice(length));
      if (!close) break;
      length += close.index + 1;
      continue;
    }
    if (AFTER_STOP.test(char)) break;
    if (/[和与及]/.test(char) && /^(?:[0-9]|其|近|超|约)/.test(stretch.charAt(length + 1))) break;
    if (char === '与' || (char === '的' && /^[0-9近超]/.test(stretch.charAt(length + 1)))) break;
    if (length === 0 && char === '的') {
      length += 1;
      continue;
    }
    const step = stepOver(stretch, length);
    if (step === 0) break;
    length += step;
  }
  return stretch.slice(0, length).replace(/^的/, '').trim();
}

function wordsBefore(line: string, start: number, end: number): string {
  const stretch = line.slice(Math.max(end, start - LONGEST_BEFORE), start).replace(LEADING_PERIOD, '');
  let from = stretch.length;
  while (from > 0 && !stopsBefore(stretch, from - 1)) from -= 1;
  // 0-6岁儿童健康管理率 is not counted in years.
  if (/[0-9]/.test(stretch.charAt(from - 1)))
    from = unitAt(stretch, from)?.end ?? from + (DATED.exec(stretch.slice(from, from + 4))?.[0].length ?? 0);
  const words = stretch
    .slice(from)
    .replace(LEAD, '')
    .replace(/[由从]$/, '')
    .replace(/^(?:今年|去年|前年|上年|当年)(?:以来)?/, '');
  return afterLongTitle(words.replace(/^[、和与及]+/, ''))
    .replace(/等$/, '')
    .trim();
}

/** From the verb on that governs the thing; a rate is a thing with its verb (投诉受理率、处理满意率). */
function withoutVerb(words: string): string {
  if (/[率度比]$/.test(words)) return words.replace(/^(?:了|的|等|并)+/, '');
  return words.slice(thingStart(words)).replace(/^(?:了|的|各类|等|并|、|和|与|及)+/, '');
}

/** 由上年的95.2%, 增加到2025年的12所: of when a figure is, and no part of what it counts. */
const LEADING_PERIOD =
  /(?:[由从]|(?:增加|增长|提高|提升|扩大|减少|下降|降|增|升)?[到至])(?:20[0-9]{2}年|上年|去年|前年|年初|同期)(?:底|末)?的?$/;

const DATED = /^(?:年度?|月|日)[末底初]?/;

function stopsBefore(text: string, at: number): boolean {
  // 5G基站, 4A级
  if (/[0-9]/.test(text.charAt(at))) return !/[A-Za-z]/.test(text.charAt(at + 1));
  return BEFORE_STOP.test(text.charAt(at));
}

/** 向…提交的提案、建议: the things alone, not who did what with them. */
function afterLongTitle(words: string): string {
  const at = words.lastIndexOf('的');
  return words.length > 12 && at > 0 && at < words.length - 2 ? words.slice(at + 1) : words;
}

/** What leads from a thing to its figure. */
const LEAD = new RegExp(
  `${anyOf(
    '其中 分别 共计 总计 合计 累计 折合(?:人民币)? 达到 达 为 共 均 已 有 (?<![签节合条预履违])约 近 超过 超 逾 突破 各',
    '同比 环比 [比较]上年 [比较]去年 [比较]前年 (?<=年)[多少增减高低]出? 占比? 增长到? 下降 提高 提升 缩短 上升 (?:稳定|控制|保持|维持)在',
    '(?:提高|提升|缩短|压缩|降低|下降|上升|增加|增长|减少|降|增|升)[到至为]',
  )}+$`,
);
