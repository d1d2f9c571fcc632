import type { Script } from '@/lib/domain/article/script-form';
import { sprmsOf, toggled } from './property-list';

/** How letters look. Sizes in half points. */
export type Letters = {
  bold: boolean;
  hidden: boolean;
  struck: boolean;
  deleted: boolean;
  inserted: boolean;
  size: number;
  script: Script | null;
  /** How far above the line, in half points. */
  position: number;
  /** Its number in the file's list of fonts. */
  font: number;
  /** A sign that stands for the letter: its font and its code there. */
  sign: { font: number; code: number } | null;
  /** Where in the stream of data stands what a picture's or a form's letter stands for. */
  dataAt: number | null;
};

/** How a paragraph stands. `list` 0: in none. */
export type Placing = {
  list: number;
  level: number;
  alignment: number;
  outline: number;
  inTable: boolean;
  endsRow: boolean;
};

/** `builtIn`: Word's own number for its styles. `names` as in a .docx. */
export type DocStyle = { builtIn: number; names: string[]; letters: Letters; placing: Placing };

const PLAIN: DocStyle = {
  builtIn: -1,
  names: [],
  letters: {
    ...{ bold: false, hidden: false, struck: false, deleted: false, inserted: false, size: 20 },
    ...{ script: null, position: 0, font: 0, sign: null, dataAt: null },
  },
  placing: { list: 0, level: 0, alignment: 0, outline: 9, inTable: false, endsRow: false },
};
const SCRIPTS: readonly (Script | null)[] = [null, 'superscript', 'subscript'];
const STYLES_AT = 0x00a2;
const NO_STYLE = 0xfff;
const PARAGRAPH_STYLE = 1;
const MAX_CHAIN = 30;

/** `styleOf` is for a character style named among the letters' own formatting. */
export function applyLetters(list: Buffer, base: Letters, styleOf?: (number: number) => DocStyle): Letters {
  let letters = { ...base };
  for (const { code, operand } of sprmsOf(list)) {
    if (code === 0x4a30 && styleOf) letters = underStyle(letters, styleOf(operand.readUInt16LE(0)).letters);
    if (code === 0x0801) letters.inserted = toggled(operand, false);
    if (code === 0x0800) letters.deleted = toggled(operand, false);
    if (code === 0x0835) letters.bold = toggled(operand, base.bold);
    if (code === 0x083c) letters.hidden = toggled(operand, base.hidden);
    if (code === 0x0837 || code === 0x2a53) letters.struck = toggled(operand, base.struck);
    if (code === 0x2a48) letters.script = SCRIPTS[operand.readUInt8(0)] ?? null;
    if (code === 0x4845) letters.position = operand.readInt16LE(0);
    if (code === 0x4a4f) letters.font = operand.readUInt16LE(0);
    if (code === 0x6a09) letters.sign = { font: operand.readUInt16LE(0), code: operand.readUInt16LE(2) };
    if (code === 0x6a03) letters.dataAt = operand.readUInt32LE(0);
    if (code === 0x4a43) letters.size = operand.readUInt16LE(0);
  }
  return letters;
}

/** Two styles that say the same undo each other. */
function underStyle(letters: Letters, style: Letters): Letters {
  return {
    ...letters,
    bold: letters.bold !== style.bold,
    hidden: letters.hidden !== style.hidden,
    struck: letters.struck !== style.struck,
    script: style.script ?? letters.script,
    position: style.position || letters.position,
  };
}

export function applyPlacing(list: Buffer, base: Placing): Placing {
  const placing = { ...base };
  for (const { code, operand } of sprmsOf(list)) {
    if (code === 0x460b) placing.list = operand.readUInt16LE(0);
    if (code === 0x260a) placing.level = operand.readUInt8(0);
    if (code === 0x2640) placing.outline = operand.readUInt8(0);
    if (code === 0x2417) placing.endsRow = operand.readUInt8(0) === 1;
    if (code === 0x2416) placing.inTable = operand.readUInt8(0) === 1;
    if (code === 0x2403 || code === 0x2461) placing.alignment = operand.readUInt8(0);
  }
  return placing;
}

/** The style of a number, with everything it inherits. */
export function readDocStyles(main: Buffer, table: Buffer): (number: number) => DocStyle {
  const entries = styleEntries(main, table);
  const known = new Map<number, DocStyle>();
  const of = (number: number, chain = 0): DocStyle => {
    const entry = number === NO_STYLE || chain > MAX_CHAIN ? undefined : entries[number];
    if (!entry) return PLAIN;
    const style = known.get(number) ?? inherit(entry, of(entry.base, chain + 1));
    known.set(number, style);
    return style;
  };
  return of;
}

type Entry = { builtIn: number; name: string; kind: number; base: number; lists: Buffer[] };

function inherit({ builtIn, name, kind, lists }: Entry, base: DocStyle): DocStyle {
  const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = lists;
  const isParagraph = kind === PARAGRAPH_STYLE;
  return {
    builtIn,
    names: [name, ...base.names],
    letters: applyLetters(isParagraph ? second : first, base.letters),
    placing: isParagraph ? applyPlacing(first.subarray(2), base.placing) : base.placing,
  };
}

function styleEntries(main: Buffer, table: Buffer): (Entry | null)[] {
  const start = main.readUInt32LE(STYLES_AT);
  const sheet = table.subarray(start, start + main.readUInt32LE(STYLES_AT + 4));
  if (sheet.length < 6) return [];
  const count = sheet.readUInt16LE(2);
  const baseBytes = sheet.readUInt16LE(4);
  const entries: (Entry | null)[] = [];
  let at = 2 + sheet.readUInt16LE(0);
  for (let number = 0; number < count && at + 2 <= sheet.length; number++) {
    const length = sheet.readUInt16LE(at);
    entries.push(readEntry(sheet.subarray(at + 2, at + 2 + length), baseBytes));
    at += 2 + length;
  }
  return entries;
}

function readEntry(entry: Buffer, baseBytes: number): Entry | null {
  if (entry.length < baseBytes + 2 || entry.length < 8) return null;
  const lists: Buffer[] = [];
  const nameEnd = baseBytes + 2 + entry.readUInt16LE(baseBytes) * 2;
  let at = nameEnd + 2;
  while (at + 2 <= entry.length && lists.length < (entry.readUInt16LE(4) & 0x0f)) {
    const length = entry.readUInt16LE(at);
    lists.push(entry.subarray(at + 2, at + 2 + length));
    at += 2 + length + (length % 2);
  }
  const kindAndBase = entry.readUInt16LE(2);
  return {
    builtIn: entry.readUInt16LE(0) & 0x0fff,
    name: entry.toString('utf16le', baseBytes + 2, nameEnd).toLowerCase(),
    kind: kindAndBase & 0x0f,
    base: kindAndBase >> 4,
    lists,
  };
}
