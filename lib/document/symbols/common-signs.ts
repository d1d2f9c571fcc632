/** Where the exact sign is one that few fonts have, the one a reader takes it for: boxes, ticks, arrows, circled numbers. */
const PAIRS = [
  ['⬜⚫◼🞏🞐🞎⮚', '□●■□□□➢'],
  ['🄋➀➁➂➃➄➅➆➇➈➉', '⓪①②③④⑤⑥⑦⑧⑨⑩'],
  ['🄌➊➋➌➍➎➏➐➑➒➓', '⓿❶❷❸❹❺❻❼❽❾❿'],
  ['🡨🡪🡩🡫🡺', '←→↑↓➔'],
  ['🗴🗶🗸🗵🗷🗹', '✗✗✓☒☒☑'],
] as const;

export const COMMON_SIGNS: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap(([exact, common]) => {
    const signs = [...common];
    return [...exact].map((sign, at): [string, string] => [sign, signs[at] ?? sign]);
  }),
);
