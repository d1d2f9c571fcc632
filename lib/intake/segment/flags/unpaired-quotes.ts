import type { Span } from '@/lib/intake/source';

const PARTNERS: Record<string, string> = { '”': '“', '’': '‘', '》': '《' };

/** The marks of a folded paragraph that open or close nothing. */
export function unpairedQuotes(folded: string): Span[] {
  const unpaired: Span[] = [];
  const open: Record<string, number | undefined> = {};
  const add = (at: number | undefined) => at !== undefined && unpaired.push({ start: at, end: at + 1 });
  for (const { 0: mark, index } of folded.matchAll(/[“”‘’《》]/g)) {
    const partner = PARTNERS[mark];
    if (partner) {
      if (open[partner] === undefined) add(index);
      open[partner] = undefined;
    } else {
      add(open[mark]);
      open[mark] = index;
    }
  }
  for (const at of Object.values(open)) add(at);
  const straight = [...folded.matchAll(/"/g)].map((found) => found.index);
  if (straight.length % 2 === 1) add(straight.at(-1));
  return unpaired.sort((one, other) => one.start - other.start);
}
