import { squeeze } from './squeeze';

const ARROWS = /[↓⬇▼⇓☟👇]+\s*$/u;
const INVITES =
  /^(接下来|下面|现在|今天|快来|一起|跟着|随着?|请).{0,24}(带(你|您|大家)|一起|一同|小编|跟着).{0,24}(看|回顾|了解|盘点|走进|吧)/;

/** Whether a folded line only leads the reader on to what follows, as posts do. */
export function isBridge(folded: string): boolean {
  if (folded.length > 70) return false;
  const text = squeeze(folded);
  if (ARROWS.test(text) && !text.includes('。')) return /[\u4e00-\u9fff]{2}/.test(text);
  return INVITES.test(text) && !text.slice(0, -1).includes('。') && !/[。]$/.test(text);
}
