import type { Check, Hit } from './hit';

const INNER: Record<string, readonly [open: string, close: string]> = { '“': ['‘', '’'], '《': ['〈', '〉'] };
const CLOSE: Record<string, string> = { '”': '“', '》': '《' };

/** “ within “” and 《 within 《》: the inner pair is single. Where the marks do not pair, nothing is said. */
export const nestedMarks: Check = ({ folded }) =>
  folded.flatMap((text, block) => ['“', '《'].flatMap((sign) => nestedIn(text, block, sign)));

function nestedIn(text: string, block: number, sign: string): Hit[] {
  const open: number[] = [];
  const hits: Hit[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === sign) open.push(at);
    if (CLOSE[mark] !== sign) continue;
    const start = open.pop();
    if (start === undefined) return [];
    const [before, after] = INNER[sign] ?? [mark, mark];
    const suggestion = `${before}${text.slice(start + 1, at)}${after}`;
    if (open.length === 1) hits.push({ block, start, end: at + 1, suggestion });
  }
  return open.length === 0 ? hits : [];
}
