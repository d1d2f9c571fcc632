import type { PlannedArticle } from '@/lib/intake/plan';

const ABOUT =
  /(?:(20\d\d)\s*年度?)?\s*([\p{Script=Han}]{2,24}(?:统战部|政协|工商联|侨联|台办|民宗局|宣传部|县委|区委|市委|委员会|局|办|处|会|部|院))/u;

/** Which body and year a planned article looks back on, where its head says so; '' and null where it does not. */
export function guessSubject({ subhead, series, kicker, headline, published }: PlannedArticle): {
  bodyName: string;
  year: number | null;
} {
  const lines = [subhead, series, ...kicker, ...headline].flatMap((piece) => (piece ? [piece.text] : []));
  const found = lines.map((line) => ABOUT.exec(line)).find((match) => match !== null);
  const named = found?.[1] ?? lines.map((line) => /20\d\d(?=\s*年)/.exec(line)?.[0]).find(Boolean);
  const printed = /^20\d\d/.exec(published?.date ?? '')?.[0];
  const year = named ?? printed;
  return { bodyName: found?.[2] ?? '', year: year ? Number(year) : null };
}
