type Stretch = { start: number; end: number };

const PARTNERS = { title: ['《', '》'], quote: ['“', '”'] } as const;
export type QuietWithin = keyof typeof PARTNERS;

/** Where a block stands within 《》 or “”, the marks counted in. A mark without a partner opens nothing. */
export function quotedStretches(text: string, within: QuietWithin): Stretch[] {
  const [open, close] = PARTNERS[within];
  const stretches: Stretch[] = [];
  let from = -1;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === open && from < 0) from = at;
    if (sign !== close || from < 0) continue;
    stretches.push({ start: from, end: at + 1 });
    from = -1;
  }
  return stretches;
}
