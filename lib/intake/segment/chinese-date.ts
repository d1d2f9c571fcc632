const DIGITS = '〇一二三四五六七八九';
const DIGIT = '[〇○零一二三四五六七八九]';
const YEAR = new RegExp(`(二${DIGIT}{3})\\s*年`);
const DATE = new RegExp(
  `${YEAR.source}\\s*([一二三四五六七八九十]{1,2})\\s*月\\s*([一二三四五六七八九十]{1,3})\\s*日`,
);

/** A folded text with its first date in figures, where that is written out: 二〇二五年十二月三十日. */
export function withFigures(folded: string): string {
  return folded.replace(DATE, (_, year: string, month: string, day: string) => {
    return `${yearOf(year)}年${countOf(month)}月${countOf(day)}日`;
  });
}

/** The first year of this century a folded text names, in figures or written out. */
export function yearIn(folded: string): number | null {
  const figures = /(?<!\d)(20\d\d)年/.exec(folded)?.[1];
  if (figures) return Number(figures);
  const written = YEAR.exec(folded)?.[1];
  return written ? yearOf(written) : null;
}

function yearOf(written: string): number {
  return Number([...written.replace(/[○零]/g, '〇')].map((digit) => DIGITS.indexOf(digit)).join(''));
}

/** Up to 九十九. */
function countOf(written: string): number {
  const [tens, ones = ''] = written.includes('十') ? written.split('十') : [null, written];
  const ten = tens === null ? 0 : tens === '' ? 1 : DIGITS.indexOf(tens);
  return ten * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}
