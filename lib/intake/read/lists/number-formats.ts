import { chineseDigits, chineseNumber, legalChineseNumber } from './chinese-numbers';

type Format = (value: number) => string;

const oneOf =
  (signs: string): Format =>
  (value) =>
    [...signs][value - 1] ?? String(value);

const fromSign =
  (first: string, last: number): Format =>
  (value) =>
    value >= 1 && value <= last
      ? String.fromCodePoint((first.codePointAt(0) ?? 0) + value - 1)
      : String(value);

/** a…z, then aa, bb, as Word counts. */
const letters: Format = (value) =>
  value < 1 ? String(value) : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const roman: Format = (value) => {
  if (value < 1 || value > 4999) return String(value);
  let text = '';
  let left = value;
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  }
  return text;
};

const upper =
  (format: Format): Format =>
  (value) =>
    format(value).toUpperCase();

const wide: Format = (value) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const counting: Format = (value) => chineseNumber(value);

const FORMATS: Record<string, Format> = {
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  chineseLegalSimplified: legalChineseNumber,
  japaneseLegal: legalChineseNumber,
  ideographLegalTraditional: legalChineseNumber,
  ideographDigital: chineseDigits,
  japaneseDigitalTenThousand: chineseDigits,
  taiwaneseDigital: chineseDigits,
  ideographTraditional: oneOf('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: oneOf('子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: fromSign('㊀', 10),
  decimalEnclosedCircle: fromSign('①', 20),
  decimalEnclosedCircleChinese: fromSign('①', 20),
  decimalEnclosedParen: fromSign('⑴', 20),
  decimalEnclosedFullstop: fromSign('⒈', 20),
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: letters,
  upperLetter: upper(letters),
  lowerRoman: roman,
  upperRoman: upper(roman),
  none: () => '',
};

/** A number in one of Word's formats; in digits where we do not know the format. */
export function formatNumber(value: number, format: string | undefined): string {
  return (FORMATS[format ?? ''] ?? String)(value);
}
