const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Without what XML 1.0 (2.2, Char) cannot hold, which older texts may: a file with it opens nowhere. */
export function printable(text: string): string {
  return text.replace(FORBIDDEN, '');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return printable(text).replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}
