/** Words that say of how wide a place something holds. */
const SCOPE =
  /全(?:国|省|市|区|县|州|盟|旗|镇|乡|街道|村|校|院|球(?=首|第|领先|最|前)|港|疆)(?:(?:县区|县级|市级|区级|各地|范围|同类)?)|世界(?=首|第|领先|最|前)|亚洲|(?:东部|西部|中部|华东|华南|华北|华中|西南|西北|东北|长三角|粤港澳大湾区|京津冀|珠三角|成渝)(?:地区)?|国内(?!生产总值)|省内|市内|区内|县内|(?:国家|省|市)级|我国|我省|我市|我区|我县/g;

export type ScopeAt = { text: string; start: number; end: number };

export function scopesIn(line: string): ScopeAt[] {
  return [...line.matchAll(SCOPE)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
