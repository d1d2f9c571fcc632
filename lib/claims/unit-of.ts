import type { PrintedNumber } from './numerals';
import { unitAt, type ClaimUnit } from './units';

export type UnitAt = ClaimUnit & { end: number };

/** What a number is counted in; words and bare multipliers take fewer units than digits. */
export function unitOf(line: string, number: PrintedNumber): UnitAt | null {
  const unit = unitAt(line, number.end) ?? tenths(line, number);
  // 百亿项目 is a kind of project, 超百项 a number of things.
  if (number.form === 'bare' && unit?.text === '项' && line.charAt(unit.end) === '目') return null;
  return unit && (number.form === 'digits' || unit.afterWords) ? unit : null;
}

/** 三成, but not 成立 */
function tenths(line: string, number: PrintedNumber): UnitAt | null {
  if (line.charAt(number.end) !== '成' || number.form === 'bare' || number.high > 10 || number.scale > 0)
    return null;
  const end = number.end + 1;
  const isWord = /^[立功为果员长绩效就本都熟交套群对型分人年片形家才品了]/.test(line.slice(end, end + 1));
  return isWord ? null : { text: '成', kind: 'rate', afterWords: true, end };
}

/** 元人民币 and 人民币 are 元. */
export function plainUnit(text: string): string {
  if (text === '元人民币' || text === '人民币') return '元';
  return text === '港币' || text === '元港币' ? '港元' : text === '％' ? '%' : text;
}
