const RULES = /:{1,2}(?:before|after)\b[^{}]*\{([^{}]*)\}/gi;
const CONTENT = /(?:^|[;\s])content\s*:\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/i;
const MOST = 20;

/** Words that a style sheet puts before or after elements. Which elements that are on this page it does not tell. */
export function styleWords(sheet: string): string[] {
  const words = new Set<string>();
  for (const [, rule = ''] of sheet.matchAll(RULES)) {
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
