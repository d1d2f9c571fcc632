const CONTENT = /(?:^|[;\s])content\s*:\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/i;
const MOST = 20;
const LONGEST_SHEET = 1_000_000;

/** Words that a style sheet puts before or after elements. Which elements that are on this page it does not tell. */
export function styleWords(sheet: string): string[] {
  const words = new Set<string>();
  for (const block of sheet.slice(0, LONGEST_SHEET).split('}')) {
    const start = block.lastIndexOf('{');
    if (!/:(?:before|after)\b/i.test(block.slice(0, Math.max(0, start)))) continue;
    const rule = block.slice(start + 1);
    const [, double, single] = CONTENT.exec(rule) ?? [];
    const text = unescaped(double ?? single ?? '');
    if (/[\p{L}\p{N}]/u.test(text) && words.size < MOST) words.add(text);
  }
  return [...words];
}

function unescaped(text: string): string {
  return text
    .replace(/\\([\da-f]{1,6})\s?/gi, (_, code: string) => {
      const point = Number.parseInt(code, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
    })
    .replace(/\\(.)/g, '$1');
}
