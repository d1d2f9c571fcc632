import { hasScriptForm, scriptForm, type Script } from '@/lib/domain/article/script-form';
import type { MathNode } from './math-node';

/** Of Unicode's 'Number Forms' and Latin-1. */
const VULGAR: Readonly<Record<string, string>> = {
  ...{ '1/4': '¼', '1/2': '½', '3/4': '¾', '1/7': '⅐', '1/9': '⅑', '1/10': '⅒', '1/3': '⅓', '2/3': '⅔' },
  ...{ '1/5': '⅕', '2/5': '⅖', '3/5': '⅗', '4/5': '⅘', '1/6': '⅙', '5/6': '⅚', '1/8': '⅛', '3/8': '⅜' },
  ...{ '5/8': '⅝', '7/8': '⅞' },
};
const ROOTS: Readonly<Record<string, string>> = { '2': '√', '3': '∛', '4': '∜' };
/** Signs over a letter, as the character that stands over the one before it. */
const OVER: Readonly<Record<string, string>> = {
  ...{ '^': '\u0302', ˆ: '\u0302', '̂': '\u0302', '~': '\u0303', '˜': '\u0303', '̃': '\u0303' },
  ...{ '¯': '\u0304', '‾': '\u0304', '̅': '\u0304', '̄': '\u0304', '-': '\u0304', '―': '\u0304', _: '\u0304' },
  ...{ '.': '\u0307', '˙': '\u0307', '̇': '\u0307', '..': '\u0308', '¨': '\u0308', '̈': '\u0308' },
  ...{
    '→': '\u20d7',
    '⃗': '\u20d7',
    ˇ: '\u030c',
    '̌': '\u030c',
    '˘': '\u0306',
    '̆': '\u0306',
    '´': '\u0301',
    '`': '\u0300',
  },
};
const WHOLE = /^[\p{L}\p{N}\p{M}.,%‰°′″⁺⁻⁼⁽⁾]*$/u;

/** `isOpen`: a digit behind it would be read as part of it. */
type Said = { text: string; isOpen: boolean };

/**
 * An equation in a line: 1/2, 10⁸, √2, (a+b)/c; null where no line would say the same. Where it begins with a fraction
 * and `before` ends in a digit, the two stay apart: 1½, 3又2/7.
 */
export function linearMath(node: MathNode, before = ''): string | null {
  const said = say(node);
  return said && mixed(before, said.text, node);
}

function say(node: MathNode): Said | null {
  switch (node.kind) {
    case 'text':
      return closed(plainLetters(node.text));
    case 'row':
      return sayRow(node.items);
    case 'fraction':
      return sayFraction(node.over, node.under);
    case 'scripts':
      return sayScripts(node);
    case 'root':
      return sayRoot(node.of, node.degree);
    case 'fence':
      return enclosed(node.open, node.items, node.between, node.close);
    case 'rows':
      return sayRows(node.rows);
    case 'accent':
      return sayAccent(node.sign, node.of);
    case 'applied':
      return sayApplied(node.name, node.of);
    case 'unknown':
      return null;
  }
}

function sayRow(items: MathNode[]): Said | null {
  let text = '';
  let isOpen = false;
  for (const item of items) {
    const said = say(item);
    if (!said) return null;
    if (said.text === '') continue;
    const next = mixed(text, said.text, item);
    if (isOpen && /^\d/.test(next)) text += ' ';
    text += next;
    isOpen = said.isOpen;
  }
  return { text, isOpen };
}

/** A fraction behind a digit is added to it. */
function mixed(before: string, text: string, node: MathNode): string {
  const first = firstOf(node);
  const isAdded = first?.kind === 'fraction' && /\d[\u2061-\u2064]*$/.test(before) && /^\d/.test(text);
  if (!isAdded) return text;
  const whole = say(first)?.text ?? '';
  const sign = VULGAR[whole];
  return sign === undefined ? `又${text}` : sign + text.slice(whole.length);
}

function firstOf(node: MathNode): MathNode | undefined {
  let first: MathNode | undefined = node;
  while (first?.kind === 'row') first = first.items[0];
  return first;
}

function sayFraction(over: MathNode, under: MathNode): Said | null {
  const [top, bottom] = [say(over), say(under)];
  if (!top || !bottom || top.text.trim() === '' || bottom.text.trim() === '') return null;
  return { text: `${operand(top.text)}/${operand(bottom.text)}`, isOpen: true };
}

function sayScripts({ base, sub, sup, isBefore }: Extract<MathNode, { kind: 'scripts' }>): Said | null {
  const said = say(base);
  const low = sub ? say(sub) : closed('');
  const high = sup ? say(sup) : closed('');
  if (!said || !low || !high) return null;
  const scripts = script(low.text, 'subscript') + script(high.text, 'superscript');
  if (isBefore) return closed(scripts + said.text);
  const isBare = base.kind === 'fence' || base.kind === 'accent' || scripts === '' || said.text === '';
  return closed((isBare ? said.text : operand(said.text)) + scripts);
}

function script(text: string, kind: Script): string {
  if (text === '') return '';
  if (hasScriptForm(text, kind)) return scriptForm(text.replace(/\s/g, ''), kind);
  if (/^[′″‴*°]+$/.test(text)) return text;
  return `${kind === 'superscript' ? '^' : '_'}${[...text].length === 1 ? text : `(${text})`}`;
}

function sayRoot(of: MathNode, degree: MathNode | null): Said | null {
  const said = say(of);
  const number = degree ? (say(degree)?.text ?? null) : '2';
  if (!said || number === null) return null;
  const sign = ROOTS[number || '2'] ?? `${script(number, 'superscript')}√`;
  return { text: sign + operand(said.text), isOpen: true };
}

function enclosed(open: string, items: MathNode[], between: string, close: string): Said | null {
  const said = items.map((item) => say(item)?.text ?? null);
  if (said.includes(null)) return null;
  return { text: open + said.join(between) + close, isOpen: close === '' };
}

function sayRows(rows: MathNode[][]): Said | null {
  const lines = rows.map((cells) => cells.map((cell) => say(cell)?.text ?? null));
  if (lines.flat().includes(null)) return null;
  return { text: lines.map((cells) => cells.join(', ')).join('; '), isOpen: true };
}

function sayAccent(sign: string, of: MathNode): Said | null {
  const said = say(of);
  const over = OVER[sign];
  if (!said) return null;
  if (/^[⏞⏟⎴⎵]?$/.test(sign)) return said;
  const isShort = [...said.text].length === 1 || over === '\u0304';
  return over !== undefined && isShort ? closed([...said.text].map((char) => char + over).join('')) : null;
}

function sayApplied(name: MathNode, of: MathNode): Said | null {
  const [called, said] = [say(name), say(of)];
  if (!called || !said) return null;
  const needsGap = /[\p{L}\p{N})]$/u.test(called.text) && /^[\p{L}\p{N}√∛∜]/u.test(said.text);
  return { text: called.text + (needsGap ? ' ' : '') + said.text, isOpen: said.isOpen };
}

function operand(text: string): string {
  return [...text].length === 1 || WHOLE.test(text) || isFenced(text) || /^√[\p{L}\p{N}.]+$/u.test(text)
    ? text
    : `(${text})`;
}

function isFenced(text: string): boolean {
  return /^\([^()]*\)$/.test(text);
}

function closed(text: string): Said {
  return { text, isOpen: false };
}

/** Italic and bold letters that stand for themselves, as letters. */
function plainLetters(text: string): string {
  return text.replace(/[\u{1d400}-\u{1d7ff}]+/gu, (letters) => letters.normalize('NFKC'));
}
