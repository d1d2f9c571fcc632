import { OUTLET_NAME } from './outlet';
import type { Span } from '@/lib/intake/source';

export type Credit = { name: string; part: Span };

const LONGEST_CAPTION = 260;
const NAMES = '[^\\s,。:;()]{2,24}';
const FORMS = [
  /[(]\s*(?:本报)?(?:通讯员|记者)?\s*([^()。]{2,24}?)\s*(?:供图|图|摄影|摄|提供)\s*[)]$/,
  new RegExp(`\\s作者[:\\s]\\s*(${NAMES})$`),
  new RegExp(`\\s(${NAMES}供图)$`),
  new RegExp(`[\\s。!?”](${OUTLET_NAME}(?:通讯员|记者)?\\s?[\\u4e00-\\u9fff]{2,4})\\s*/?\\s*(?:摄影|摄)$`),
  new RegExp(`\\s(?:本报)?(?:通讯员|记者)?\\s*([\\u4e00-\\u9fff]{2,4})\\s*/?\\s*(?:摄影|摄)$`),
  new RegExp(`\\s(?:图|摄影|摄|供图)\\s?[/:|]\\s?(${NAMES})$`),
];

/** Who a caption says took or gave the picture, and where it says so; null in a line that is no caption. */
export function readCredit(folded: string): Credit | null {
  if (folded.length > LONGEST_CAPTION) return null;
  for (const form of FORMS) {
    const found = form.exec(folded);
    if (!found || folded.slice(0, found.index).trim() === '') continue;
    // What a caption ends with is its own.
    const start = found.index + (/^[。!?”]/.test(found[0]) ? 1 : 0);
    return { name: (found[1] ?? '').trim(), part: { start, end: folded.length } };
  }
  return null;
}
