import { anyOf } from './any-of';

const AREAS = anyOf(
  '全(?:国|省|市|区|县|州|盟|旗|镇|乡|街道|村|校|院)(?:县区|县级|市级|区级|各地|范围|同类)?',
  '(?:全球|世界)(?=首|第|领先|最|前) 国内(?!生产总值) 省内 市内 区内 县内 (?:国家|省|市)级 我[国省市区县]',
);
/** Words that say of how wide an area something holds. */
const SCOPE = new RegExp(AREAS, 'g');

/** Whether a stretch names an area or a field within which something may be first. */
export const NAMES_AREA = new RegExp(anyOf(AREAS, '世界 地区 三角 湾区 同类 同行 行业 系统'));

export type ScopeAt = { text: string; start: number; end: number };

export function scopesIn(line: string): ScopeAt[] {
  return [...line.matchAll(SCOPE)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
