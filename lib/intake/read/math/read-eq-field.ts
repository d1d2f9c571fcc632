import { rowOf, textNode, wordsOfMath, type MathNode } from '@/lib/document/math/math-node';

const MAX_DEPTH = 60;
const CIRCLES = /^[○〇◯⚪Oo〇]$/;
const BOXES = /^[□☐▢◻口]$/;
const CIRCLED_HAN: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'一二三四五六七八九十月火水木金土日株有社名特财祝劳秘男女适优印注项休写正上中下左右医宗学监企资协夜',
  ].map((char, at) => [char, String.fromCodePoint(0x3280 + at)]),
);
const TICKS: Readonly<Record<string, string>> = {
  '√': '☑',
  '✓': '☑',
  '✔': '☑',
  '×': '☒',
  '✗': '☒',
  '✕': '☒',
};
const STRUCK: Readonly<Record<string, string>> = { '=': '≠', '<': '≮', '>': '≯', '∈': '∉', '≡': '≢' };

/** `guides`: what stood over letters to say how they are read. */
export type EqField = { node: MathNode; guides: string[] };

/** What an EQ field draws (Word's field codes: \a \b \d \f \i \l \o \r \s \x); null for another field. */
export function readEqField(instruction: string): EqField | null {
  const start = /^\s*EQ(?![a-z])/i.exec(instruction);
  if (!start) return null;
  // What holds for the field as a whole: its look.
  const text = instruction.slice(start[0].length).replace(/\\\*\s*(?:"[^"]*"|jc\d|hps\d+|\S+)/gi, '');
  const reading: Reading = { text, at: 0, guides: [] };
  const node = readItems(reading, 0, '');
  return { node, guides: reading.guides };
}

type Reading = { text: string; at: number; guides: string[] };

/** Up to the end, or to one of `ends` at this level. */
function readItems(reading: Reading, depth: number, ends: string): MathNode {
  const items: MathNode[] = [];
  let letters = '';
  let level = 0;
  const { text } = reading;
  const endLetters = () => {
    if (letters !== '') items.push(textNode(letters));
    letters = '';
  };
  while (reading.at < text.length) {
    const char = text.charAt(reading.at);
    if (level === 0 && ends.includes(char)) break;
    if (char === '\\') {
      const switched = /^\\\s*([abdfilorsx])(?![a-z]{3})/i.exec(text.slice(reading.at, reading.at + 8));
      if (switched) {
        endLetters();
        reading.at += switched[0].length;
        items.push(readSwitch((switched[1] ?? '').toLowerCase(), reading, depth));
        continue;
      }
      // An escaped sign stands for itself.
      reading.at += 1;
      letters += text.charAt(reading.at);
      reading.at += 1;
      continue;
    }
    if ('(（'.includes(char)) level += 1;
    if (')）'.includes(char) && level > 0) level -= 1;
    letters += char;
    reading.at += 1;
  }
  endLetters();
  const parts = items.map((item, index) => trimmed(item, index, items.length));
  return rowOf(parts.filter((part) => part.kind !== 'text' || part.text !== ''));
}

/** Spaces at the ends only part a switch from what it is of. */
function trimmed(node: MathNode, index: number, count: number): MathNode {
  if (node.kind !== 'text') return node;
  let { text } = node;
  if (index === 0) text = text.replace(/^ +/, '');
  if (index === count - 1) text = text.replace(/ +$/, '');
  return textNode(text);
}

function readSwitch(name: string, reading: Reading, depth: number): MathNode {
  if (depth > MAX_DEPTH) {
    const words = reading.text.slice(reading.at);
    reading.at = reading.text.length;
    return { kind: 'unknown', words };
  }
  if (name === 's') return readShifted(reading, depth);
  const options = readOptions(reading);
  if (name === 'd' && !/^\s*[(（]/.test(reading.text.slice(reading.at))) return textNode('');
  const args = readArguments(reading, depth);
  return build(name, options, args, reading);
}

/** `\co2`, `\vs3`, `\lc\[`: what stands between a switch and its brackets. */
function readOptions(reading: Reading): string {
  const found = /^(?:\s*\\(?:[lrb]c\s*\\?[^\s\\]|fc\s*\\?[^\s\\]|vc\s*\\?[^\s\\]|[a-z]{2}\s*\d*))*\s*/i.exec(
    reading.text.slice(reading.at, reading.at + 200),
  );
  reading.at += found?.[0].length ?? 0;
  return found?.[0] ?? '';
}

function readArguments(reading: Reading, depth: number): MathNode[] {
  const { text } = reading;
  if (!'(（'.includes(text.charAt(reading.at)) || reading.at >= text.length) return [];
  reading.at += 1;
  const separators = separatorsAt(text, reading.at);
  const args: MathNode[] = [];
  for (;;) {
    args.push(readItems(reading, depth + 1, `${separators})）`));
    const end = text.charAt(reading.at);
    reading.at += 1;
    if (end === '' || ')）'.includes(end)) return args;
  }
}

/** A list separator is a comma or, where commas are part of numbers, a semicolon. */
function separatorsAt(text: string, from: number): string {
  let level = 0;
  for (let at = from; at < Math.min(text.length, from + 2000); at++) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if ('(（'.includes(char)) level += 1;
    else if (')）'.includes(char) && level-- === 0) break;
    else if (level === 0 && ';；'.includes(char)) return ';；';
  }
  return ',，';
}

function build(name: string, options: string, args: MathNode[], reading: Reading): MathNode {
  const [first = textNode(''), second, third] = args;
  switch (name) {
    case 'f':
      return { kind: 'fraction', over: first, under: second ?? textNode('') };
    case 'r':
      return { kind: 'root', of: second ?? first, degree: second ? first : null };
    case 'x':
      return first;
    case 'l':
      return rowOf(args.flatMap((arg, index) => (index === 0 ? [arg] : [textNode(','), arg])));
    case 'b':
      return readBrackets(options, rowOf(args));
    case 'a':
      return { kind: 'rows', rows: inColumns(args, Number(/\\co\s*(\d+)/i.exec(options)?.[1] ?? 1)) };
    case 'i': {
      const [, own] = /\\[fv]c\s*\\?(\S)/i.exec(options) ?? [];
      const sign = own ?? (/\\su/i.test(options) ? '∑' : /\\pr/i.test(options) ? '∏' : '∫');
      const limits: MathNode = { kind: 'scripts', base: textNode(sign), sub: first, sup: second ?? null };
      return { kind: 'applied', name: limits, of: third ?? textNode('') };
    }
    case 'o':
      return overlay(args, reading);
    default:
      return rowOf(args);
  }
}

function readBrackets(options: string, inner: MathNode): MathNode {
  const both = /\\bc\s*\\?([^\s\\])/i.exec(options)?.[1];
  const left = /\\lc\s*\\?([^\s\\])/i.exec(options)?.[1];
  const right = /\\rc\s*\\?([^\s\\])/i.exec(options)?.[1];
  const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>', '（': '）' };
  const isPlain = both === undefined && left === undefined && right === undefined;
  const open = both ?? left ?? (isPlain ? '(' : '');
  const close = right ?? (both === undefined ? (isPlain ? ')' : '') : (closing[both] ?? both));
  return { kind: 'fence', open, close, between: ',', items: [inner] };
}

function inColumns(cells: MathNode[], columns: number): MathNode[][] {
  const width = Math.max(1, columns);
  return Array.from({ length: Math.ceil(cells.length / width) }, (_, row) =>
    cells.slice(row * width, (row + 1) * width),
  );
}

/** `\s\up8(x)`, `\s\do4(x)`, one after the other, or two of them in one pair of brackets. */
function readShifted(reading: Reading, depth: number): MathNode {
  let sub: MathNode | null = null;
  let sup: MathNode | null = null;
  for (;;) {
    const found = /^\s*\\(up|do|ai|di)\s*\d*\s*/i.exec(reading.text.slice(reading.at, reading.at + 40));
    const kind = found?.[1]?.toLowerCase();
    if (found) reading.at += found[0].length;
    const [first, second] = readArguments(reading, depth);
    if (!first) break;
    if (kind === 'do') sub = first;
    else sup = first;
    if (second) sub = second;
    if (!/^\s*\\(?:up|do)/i.test(reading.text.slice(reading.at, reading.at + 40))) break;
  }
  return { kind: 'scripts', base: textNode(''), sub, sup };
}

/** Signs drawn over each other: a number in a ring, a reading over its letters. */
function overlay(args: MathNode[], reading: Reading): MathNode {
  const raised = args.filter(
    (arg) => arg.kind === 'scripts' && arg.sup !== null && wordsOfMath(arg.base) === '',
  );
  const standing = args.filter((arg) => !raised.includes(arg));
  if (raised.length > 0 && standing.length > 0) return underGuide(raised, rowOf(standing), reading);
  const words = args.map((arg) => wordsOfMath(arg).trim()).filter((word) => word !== '');
  const ring = words.find((word) => CIRCLES.test(word));
  const box = words.find((word) => BOXES.test(word));
  const [within = ''] = words.filter((word) => word !== ring && word !== box);
  if (words.length === 1) return textNode(words[0] ?? '');
  if (words.length === 2 && ring !== undefined) return inRing(within);
  if (words.length === 2 && box !== undefined) return textNode(TICKS[within] ?? `[${within}]`);
  const [one = '', other = ''] = words;
  const struck = other === '/' || other === '\\' ? STRUCK[one] : undefined;
  if (words.length === 2 && struck !== undefined) return textNode(struck);
  const frame = words.find((word) => /^[△▲◇◎☆]$/.test(word));
  if (words.length === 2 && frame !== undefined) {
    return textNode(`[${words.find((word) => word !== frame) ?? ''}]`);
  }
  return { kind: 'unknown', words: words.join(' ') };
}

function underGuide(raised: MathNode[], base: MathNode, reading: Reading): MathNode {
  const guide = raised.map(wordsOfMath).join('');
  if (/^[-－—―¯~^ˆ→.·]+$/.test(guide)) return { kind: 'accent', sign: guide.charAt(0), of: base };
  reading.guides.push(guide);
  return base;
}

function inRing(within: string): MathNode {
  const number = /^\d{1,2}$/.test(within) ? Number(within) : NaN;
  const start = number <= 20 ? 0x2460 - 1 : number <= 35 ? 0x3251 - 21 : 0x32b1 - 36;
  if (number === 0) return textNode('⓪');
  if (number <= 50) return textNode(String.fromCodePoint(start + number));
  if (/^[A-Z]$/.test(within)) return textNode(String.fromCodePoint(0x24b6 + within.charCodeAt(0) - 65));
  if (/^[a-z]$/.test(within)) return textNode(String.fromCodePoint(0x24d0 + within.charCodeAt(0) - 97));
  if (within === 'R') return textNode('®');
  return textNode(CIRCLED_HAN[within] ?? `(${within})`);
}
