/**
 * A number as printed. `low` and `high` are the same but for two digits side by side (三四十, 两三千). The last printed
 * place is worth 10 ** (`scale` - `decimals`): of 1.66亿 scale is 8 and decimals 2. `hasRest`: 余, 多 or 来 stands in it or
 * behind it. `form`: 'bare' has no digit (百, 千万); 'words' is in Chinese numerals only. `end` is exclusive.
 */
export type PrintedNumber = {
  end: number;
  low: number;
  high: number;
  scale: number;
  decimals: number;
  hasRest: boolean;
  form: 'digits' | 'words' | 'bare';
};

const DIGITS = new Map([...'零一二三四五六七八九'].map((char, value) => [char, value]));
for (const [char, value] of [
  ['〇', 0],
  ['两', 2],
  ['壹', 1],
  ['贰', 2],
  ['叁', 3],
] as const)
  DIGITS.set(char, value);
const TENS = new Map([
  ['廿', 20],
  ['卅', 30],
]);
const POWERS = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const REST = '余多来';
const KILO = /[瓦克米伏卡帕赫]/;

type Reading = {
  at: number;
  total: number[];
  section: number[];
  current: number[] | null;
  /** The power of the multiplier read last; 0 where a digit stands last. */
  power: number;
  scale: number;
  decimals: number;
  hasRest: boolean;
  hasDigits: boolean;
  hasWords: boolean;
};

/**
 * The number that begins at `at`: digits (1,234 1.66), Chinese numerals (三百二十 廿五 二〇二五) or both (1亿2千万 3千余
 * 320余万 5×10⁶). Null where none begins. The text is folded (`foldLine`).
 */
export function readNumber(text: string, at: number): PrintedNumber | null {
  const reading: Reading = {
    at,
    ...{ total: [0, 0], section: [0, 0], current: null },
    ...{ power: 0, scale: 0, decimals: 0, hasRest: false, hasDigits: false, hasWords: false },
  };
  while (readToken(text, reading)) continue;
  if (reading.at === at) return null;
  const [low = 0, high = 0] = sumOf(reading);
  const { scale, decimals, hasDigits, hasWords } = reading;
  const rest = restAt(text, reading.at);
  return {
    end: reading.at + rest,
    ...{ low, high, scale, decimals },
    hasRest: reading.hasRest || rest > 0,
    form: hasDigits ? 'digits' : hasWords ? 'words' : 'bare',
  };
}

/** Takes one more digit, run of digits or multiplier; false where the number ends. */
function readToken(text: string, reading: Reading): boolean {
  const char = text.charAt(reading.at);
  if (isDigit(char)) return readDigits(text, reading);
  if (char === '点') return readWordDecimals(text, reading);
  const digit = DIGITS.get(char) ?? TENS.get(char);
  if (digit !== undefined) return readWord(reading, digit, TENS.has(char));
  // 千瓦 and 千克 are units, no thousands.
  const power = char === '千' && KILO.test(text.charAt(reading.at + 1)) ? undefined : POWERS.get(char);
  if (power !== undefined) return readPower(text, reading, power);
  // 320余万: the rest stands before the multiplier.
  if (REST.includes(char) && char !== '' && reading.at > 0 && isStarted(reading)) {
    const next = text.charAt(reading.at + 1);
    if (!'百千万亿'.includes(next) || next === '') return false;
    reading.hasRest = true;
    reading.at += 1;
    return true;
  }
  return false;
}

function readDigits(text: string, reading: Reading): boolean {
  // 12 behind a multiplier begins a part of its own only where a multiplier follows it (1亿2千万).
  if (reading.current || reading.hasWords) return false;
  let end = reading.at;
  while (isDigit(text.charAt(end))) end += 1;
  const first = end - reading.at;
  let printed = text.slice(reading.at, end);
  while (first <= 3 && isThousand(text, end)) {
    printed += text.slice(end + 1, end + 4);
    end += 4;
  }
  if (reading.power > 0 && !POWERS.has(text.charAt(end))) return false;
  let decimals = 0;
  if ('.·'.includes(text.charAt(end)) && isDigit(text.charAt(end + 1))) {
    const from = end + 1;
    end = from;
    while (isDigit(text.charAt(end))) end += 1;
    printed += `.${text.slice(from, end)}`;
    decimals = end - from;
  }
  // 10⁶ is 1×10⁶.
  const isPower = printed === '10' && RAISED.includes(text.charAt(end) || ' ');
  const raised = isPower ? readRaised(`×${text.slice(end - 2, end + 4)}`, 0) : readRaised(text, end);
  const number = (isPower ? 1 : Number(printed)) * 10 ** (raised?.power ?? 0);
  Object.assign(reading, {
    at: raised ? (isPower ? end - 3 + raised.end : raised.end) : end,
    current: [number, number],
    hasDigits: true,
    decimals,
    scale: raised?.power ?? 0,
    power: 0,
  });
  return true;
}

/** ,234 and no further digit: a group of a number like 1,234. */
function isThousand(text: string, at: number): boolean {
  return (
    text.charAt(at) === ',' &&
    isDigit(text.charAt(at + 1)) &&
    isDigit(text.charAt(at + 2)) &&
    isDigit(text.charAt(at + 3)) &&
    !isDigit(text.charAt(at + 4))
  );
}

/** ×10⁶ at `at` */
function readRaised(text: string, at: number): { end: number; power: number } | null {
  if (!/^[×xX*]10/.test(text.slice(at, at + 3))) return null;
  let end = at + 3;
  let power = 0;
  for (; text.charAt(end) !== '' && RAISED.includes(text.charAt(end)); end++)
    power = power * 10 + RAISED.indexOf(text.charAt(end));
  return end === at + 3 || power > 20 ? null : { end, power };
}

function readWord(reading: Reading, digit: number, isTens: boolean): boolean {
  if (reading.hasDigits) return false;
  const { current } = reading;
  if (isTens) {
    if (isStarted(reading)) return false;
    reading.section = [digit, digit];
    reading.power = 1;
  } else if (current === null || (current[0] === 0 && current[1] === 0)) {
    reading.current = [digit, digit];
    // 三百零五 is 305, 三百五 350.
    if (digit === 0 && reading.power > 1) reading.power = 1;
  } else {
    // Two digits side by side: three or four (三四), or a figure written digit by digit (二〇二五).
    const [low = 0, high = 0] = current;
    const isNext = low === high && low < 10 && digit > low && digit <= low + 2;
    reading.current = isNext ? [low, digit] : [low * 10 + digit, high * 10 + digit];
  }
  reading.hasWords = true;
  reading.at += 1;
  return true;
}

/** 六点五 */
function readWordDecimals(text: string, reading: Reading): boolean {
  const { current, hasDigits } = reading;
  if (!reading.hasWords || hasDigits || reading.decimals > 0 || (!current && reading.power !== 1))
    return false;
  let digits = '';
  for (let at = reading.at + 1; DIGITS.has(text.charAt(at)) && digits.length < 6; at++)
    digits += DIGITS.get(text.charAt(at));
  if (digits === '' || POWERS.get(text.charAt(reading.at + 1 + digits.length)) === 1) return false;
  const [low = 0] = current ?? [0];
  const more = Number(`0.${digits}`);
  reading.current = [low + more, low + more];
  reading.decimals = digits.length;
  reading.at += 1 + digits.length;
  return true;
}

function readPower(text: string, reading: Reading, power: number): boolean {
  const { current, section, total } = reading;
  if (power < 4) {
    if (reading.power > 0 && !current && power >= reading.power) return false;
    const [low = 1, high = 1] = current ?? [];
    reading.section = plus(section, times([low || 1, high || 1], 10 ** power));
    // Of digits a multiplier is a scale; of Chinese numerals it is a place.
    if (reading.hasDigits) reading.scale = power;
    // 十家 is ten of them, 十万 no more of a figure than 百万.
    if (power === 1 && !'万亿'.includes(text.charAt(reading.at + 1) || ' '))
      reading.hasWords ||= !reading.hasDigits;
  } else {
    const part = plus(section, current ?? [0, 0]);
    const isEmpty = part[0] === 0 && part[1] === 0;
    if (isEmpty && reading.power >= 4) {
      if (power <= reading.power) return false;
      reading.total = times(total, 10 ** power);
      reading.scale += power;
    } else {
      const counted = isEmpty ? [1, 1] : part;
      reading.total = power === 8 ? times(plus(total, counted), 1e8) : plus(total, times(counted, 1e4));
      reading.scale = reading.hasDigits && reading.power > 0 && !current ? reading.power + power : power;
    }
    reading.section = [0, 0];
  }
  reading.current = null;
  reading.power = power;
  reading.at += 1;
  return true;
}

function sumOf({ total, section, current, power, hasDigits }: Reading): number[] {
  const sum = plus(total, section);
  if (!current) return sum.map(exact);
  // 一万二 is 12000.
  const isShort = power > 1 && !hasDigits && current[0] !== 0;
  return plus(sum, isShort ? times(current, 10 ** (power - 1)) : current).map(exact);
}

/** 余, 多 or 来 behind the number; 来 only before a measure word, not in 来自. */
function restAt(text: string, at: number): number {
  const [char, next] = [text.charAt(at), text.charAt(at + 1)];
  if (char === '余' || char === '多') return 1;
  return char === '来' && next !== '' && '个人家名次年件'.includes(next) ? 1 : 0;
}

function isStarted({ current, power }: Reading): boolean {
  return current !== null || power > 0;
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9' && char.length === 1;
}

function plus(one: readonly number[], other: readonly number[]): number[] {
  return [0, 1].map((at) => (one[at] ?? 0) + (other[at] ?? 0));
}

function times(one: readonly number[], factor: number): number[] {
  return one.map((number) => number * factor);
}

/** Without what binary fractions add: 2.01 × 10000 is 20100. */
function exact(number: number): number {
  return Number.isInteger(number) && number < 1e14 ? number : Number(number.toPrecision(15));
}
