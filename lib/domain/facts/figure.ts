/** A figure exactly: `value` is a plain decimal in `unit`, 万 and 亿 multiplied out; `decimals` as it was given. */
export type Figure = { value: string; unit: string; scale: number; decimals: number };

/** Why a text is no figure of the ledger: a key of the `fields` messages. */
export type FigureFault = 'figure_unreadable' | 'figure_too_long' | 'figure_other_unit';

const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['十亿', 9],
  ['亿', 8],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['万', 4],
  ['千', 3],
  ['百', 2],
];

/** Units that begin as a multiplier does. */
const OWN_WORD = /^(千(瓦|克|米|伏|卡|焦|赫|帕|字节)|百(分|帕))/;

/** What the database keeps: numeric(30, 8). */
const WHOLE_DIGITS = 22;
const FRACTION_DIGITS = 8;

/** 万元 is 元 by ten thousand. */
export function splitUnit(text: string): { unit: string; scale: number } {
  const unit = text.normalize('NFKC').replace(/\s+/g, '');
  if (OWN_WORD.test(unit)) return { unit, scale: 0 };
  const [word, scale] = MULTIPLIERS.find(([each]) => unit.startsWith(each)) ?? ['', 0];
  return { unit: unit.slice(word.length), scale };
}

/**
 * A typed or imported figure: 3,200; 320万; 1.66亿元; 12.5%. `given` is the unit it is in where it says none itself,
 * as 万元 too.
 */
export function readTypedFigure(text: string, given = ''): Figure | { fault: FigureFault } {
  const typed = text
    .normalize('NFKC')
    .replace(/[\s_]+/g, '')
    .replace(/^[−﹣]/, '-');
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,2}))?(.*)$/s.exec(typed);
  if (!match) return { fault: 'figure_unreadable' };
  const [, sign = '', whole = '', fraction = '', power = '0', behind = ''] = match;
  if (/[\d,.+\-余多约近超]/.test(behind)) return { fault: 'figure_unreadable' };
  const expected = splitUnit(given);
  const own = unitBehind(behind, expected.unit);
  if (own.unit !== '' && given !== '' && own.unit !== expected.unit) return { fault: 'figure_other_unit' };
  const isBare = behind === '';
  const { scale } = isBare ? expected : own;
  const unit = own.unit === '' ? expected.unit : own.unit;
  const digits = whole.replaceAll(',', '') + fraction;
  const exponent = Number(power);
  const value = shift(digits, scale + exponent - fraction.length);
  const [kept = '', rest = ''] = value.split('.');
  if (kept.length > WHOLE_DIGITS || rest.length > FRACTION_DIGITS) return { fault: 'figure_too_long' };
  return {
    value: sign === '-' && value !== '0' ? `-${value}` : value,
    unit,
    scale,
    decimals: Math.max(0, fraction.length - exponent),
  };
}

function unitBehind(behind: string, expected: string): { unit: string; scale: number } {
  if (expected !== '' && behind.endsWith(expected)) {
    const word = behind.slice(0, behind.length - expected.length);
    const known = MULTIPLIERS.find(([each]) => each === word);
    if (word === '' || known) return { unit: expected, scale: known?.[1] ?? 0 };
  }
  return splitUnit(behind);
}

/** As it was given: 1.66亿元. Read again, it is the same figure. */
export function printFigure({ value, unit, scale, decimals }: Figure): string {
  const sign = value.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  const moved = shift(whole + fraction, -scale - fraction.length);
  const [left = '', right = ''] = moved.split('.');
  const places = right.padEnd(decimals, '0');
  const word = MULTIPLIERS.find(([, each]) => each === scale)?.[0] ?? '';
  return `${sign}${left}${places === '' ? '' : `.${places}`}${word}${unit}`;
}

/** Digits by a power of ten, as a plain decimal without needless noughts. */
function shift(digits: string, power: number): string {
  const padded = power >= 0 ? digits + '0'.repeat(power) : digits.padStart(1 - power, '0');
  const cut = power >= 0 ? padded.length : padded.length + power;
  const whole = padded.slice(0, cut).replace(/^0+(?=\d)/, '');
  const fraction = padded.slice(cut).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
