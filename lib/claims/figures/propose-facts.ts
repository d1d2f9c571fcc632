import type { Claim } from '@/lib/claims/claim';
import { agreesWithFact } from './agrees-with-fact';
import type { LedgerFact } from './ledger-fact';
import { countsTheSame } from './counts-the-same';

/** `words`: how much of the metric's words stands by the figure, 0 to 1. `agrees`: whether the value is the figure's. */
export type ProposedFact = { fact: LedgerFact; agrees: boolean; words: number };

type Around = {
  /** The sentence the figure stands in, and where it begins there. */
  sentence: string;
  at: number;
  /** The article's own year and body. */
  year: number;
  body: string;
};

const ENOUGH_WORDS = 0.5;
const SURE_WORDS = 0.75;

/**
 * The facts a figure may be, the likeliest first: of the same unit, by the metric's words in the sentence, the value
 * within its rounding, period and body. One with another value is proposed only where the words leave little doubt; one
 * whose words are not there only where the figure is special enough to be no chance.
 */
export function proposeFacts(
  claim: Claim,
  around: Around,
  facts: readonly LedgerFact[],
  most = 5,
): ProposedFact[] {
  const year = yearOfClaim(claim, around.year);
  const clause = clauseAt(around.sentence, around.at, claim.text.length);
  const scored = facts.flatMap((fact) => {
    if (!countsTheSame(claim.unit, fact.unit)) return [];
    const agrees = agreesWithFact(claim, fact);
    const words = wordsBy({ counted: claim.counted, clause, sentence: around.sentence }, fact);
    const isOfPeriod = fact.year === year;
    const isProposed = agrees
      ? words >= ENOUGH_WORDS || (isSpecial(claim) && isOfPeriod)
      : words >= SURE_WORDS &&
        isOfPeriod &&
        (fact.breakdown === '' || around.sentence.includes(fact.breakdown));
    if (!isProposed) return [];
    const score =
      (agrees ? 4 : 0) +
      3 * words +
      (isOfPeriod ? 2 : 0) +
      (fact.body === around.body ? 1 : 0) +
      breakdownScore(fact.breakdown, around.sentence);
    return [{ proposed: { fact, agrees, words }, score }];
  });
  scored.sort((one, other) => other.score - one.score);
  return scored.slice(0, most).map(({ proposed }) => proposed);
}

/** As its own words say, 去年 and 上年 a year before the article's. */
export function yearOfClaim({ period }: Pick<Claim, 'period'>, year: number): number {
  const named = /(?:19|20)[0-9]{2}(?=年)/g;
  const said = period.text.match(named)?.at(-1);
  if (said) return Number(said);
  if (/前年/.test(period.text)) return year - 2;
  return /[去上]年/.test(period.text) ? year - 1 : year;
}

/** What stands between two commas around a figure. */
function clauseAt(sentence: string, at: number, length: number): string {
  const before =
    sentence
      .slice(0, at)
      .split(/[，,：:]/)
      .at(-1) ?? '';
  const [behind = ''] = sentence.slice(at + length).split(/[，,：:]/);
  return before + sentence.slice(at, at + length) + behind;
}

type Beside = { counted: string; clause: string; sentence: string };

/**
 * The best of the metric's names, by the pairs of characters of it that stand by the figure: in what it counts, in its
 * clause, or, which tells less, in the sentence.
 */
function wordsBy({ counted, clause, sentence }: Beside, { metric, synonyms }: LedgerFact): number {
  return Math.max(
    ...[metric, ...synonyms].map((name) =>
      Math.max(shareOf(name, counted), 0.95 * shareOf(name, clause), 0.7 * shareOf(name, sentence)),
    ),
  );
}

function shareOf(name: string, words: string): number {
  if (words.includes(name)) return 1;
  const pairs = pairsOf(name);
  return pairs.length === 0 ? 0 : pairs.filter((pair) => words.includes(pair)).length / pairs.length;
}

function pairsOf(name: string): string[] {
  return Array.from({ length: Math.max(name.length - 1, 0) }, (_, at) => name.slice(at, at + 2));
}

function breakdownScore(breakdown: string, sentence: string): number {
  if (breakdown === '') return 0.5;
  return sentence.includes(breakdown) ? 1 : 0;
}

/** Three digits that say something: what agrees with it by chance is rare. */
function isSpecial({ value }: Claim): boolean {
  return (
    value !== null &&
    String(Math.abs(value))
      .replace('.', '')
      .replace(/^0+|0+$/g, '').length >= 3
  );
}
