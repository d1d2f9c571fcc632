/** What a claim says: see docs/claims.md. */
export const CLAIM_KINDS = [
  'count',
  'money',
  'rate',
  'rank',
  'first',
  'coverage',
  'zero',
  'streak',
  'range',
  'target',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** How the printed figure bounds the real one: 余 from the value on, 超 above it, 近 below it, 约 around it. */
export type ClaimBound = 'exact' | 'at_least' | 'above' | 'below' | 'about';

/** `text`: the words that say it, '' where nothing does and the article's own year is meant. */
export type ClaimPeriod = {
  type: 'reporting_year' | 'explicit' | 'cumulative' | 'multi_year' | 'per_year' | 'relative';
  text: string;
};

/**
 * A claim found in a text. `value` in `unit`, 万 and 亿 multiplied out (1.66亿元 is 166000000 元; 12% is 12 %); null where
 * none is said (首个) and for a range, which has `min` and `max`. `valueText`: figure and unit as printed; its last
 * printed place is worth 10 ** (`scale` - `decimals`). `group`: claims of one number belong to one statement; null for
 * one that stands alone. `start` and `end`: UTF-16 units of the text that was scanned, whose stretch between them is
 * `text`, which holds the word that bounds the figure too (近14万人次).
 */
export type Claim = {
  kind: ClaimKind;
  value: number | null;
  min: number | null;
  max: number | null;
  valueText: string;
  scale: number;
  decimals: number;
  unit: string;
  counted: string;
  qualifiers: string[];
  bound: ClaimBound;
  period: ClaimPeriod;
  place: string | null;
  group: number | null;
  start: number;
  end: number;
  text: string;
};
