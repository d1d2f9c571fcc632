import type { ListLevel, NumberedList } from '@/lib/intake/read/lists/numbered-list';

const LISTS_AT = 0x02e2;
const OVERRIDES_AT = 0x02ea;
const LIST_BYTES = 28;
const LEVEL_BYTES = 28;
const OVERRIDE_BYTES = 16;
const LEVELS = 9;

/** Number formats in the order of their codes; null where we count in digits. */
const FORMATS: Record<number, string> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};
const SUFFIXES = ['tab', 'space', 'nothing'];

/** The lists of an old Word file, by the number its paragraphs name them by. */
export function readDocLists(main: Buffer, table: Buffer): Map<string, NumberedList> {
  const patterns = readPatterns(main, table);
  const lists = new Map<string, NumberedList>();
  const start = main.readUInt32LE(OVERRIDES_AT);
  if (main.readUInt32LE(OVERRIDES_AT + 4) < 4 || start + 4 > table.length) return lists;
  const count = table.readUInt32LE(start);
  let at = start + 4 + count * OVERRIDE_BYTES;
  for (let index = 0; index < count && at + 4 <= table.length; index++) {
    const head = start + 4 + index * OVERRIDE_BYTES;
    const counter = String(table.readUInt32LE(head));
    const list: NumberedList = {
      counter,
      levels: new Map(patterns.get(counter)),
      starts: new Map(),
      levelOfStyle: new Map(),
    };
    at += 4;
    for (let change = 0; change < table.readUInt8(head + 12) && at + 8 <= table.length; change++) {
      at = readChange(table, at, list);
    }
    lists.set(String(index + 1), list);
  }
  return lists;
}

function readChange(table: Buffer, at: number, list: NumberedList): number {
  const flags = table.readUInt32LE(at + 4);
  const level = flags & 0x0f;
  if (flags & 0x10) list.starts.set(level, table.readInt32LE(at));
  if (!(flags & 0x20)) return at + 8;
  const changed = readLevel(table, at + 8);
  list.levels.set(level, changed.level);
  return changed.end;
}

function readPatterns(main: Buffer, table: Buffer): Map<string, Map<number, ListLevel>> {
  const patterns = new Map<string, Map<number, ListLevel>>();
  const start = main.readUInt32LE(LISTS_AT);
  const length = main.readUInt32LE(LISTS_AT + 4);
  if (length < 2 || start + length > table.length) return patterns;
  const count = table.readUInt16LE(start);
  let at = start + 2 + count * LIST_BYTES;
  for (let index = 0; index < count; index++) {
    const head = start + 2 + index * LIST_BYTES;
    const isSimple = (table.readUInt8(head + 26) & 1) === 1;
    const levels = new Map<number, ListLevel>();
    for (let number = 0; number < (isSimple ? 1 : LEVELS) && at + LEVEL_BYTES <= table.length; number++) {
      const { level, end } = readLevel(table, at);
      levels.set(number, level);
      at = end;
    }
    patterns.set(String(table.readUInt32LE(head)), levels);
  }
  return patterns;
}

function readLevel(table: Buffer, at: number): { level: ListLevel; end: number } {
  const flags = table.readUInt8(at + 5);
  const textAt = at + LEVEL_BYTES + table.readUInt8(at + 24) + table.readUInt8(at + 25);
  const end = textAt + 2 + table.readUInt16LE(textAt) * 2;
  const pattern = table
    .toString('utf16le', textAt + 2, end)
    // A level's place is kept as a bare number.
    .replace(/[\0-\x08]/g, (place) => `%${place.charCodeAt(0) + 1}`);
  const level = {
    format: FORMATS[table.readUInt8(at + 4)] ?? 'decimal',
    pattern,
    start: table.readInt32LE(at),
    suffix: SUFFIXES[table.readUInt8(at + 15)] ?? 'tab',
    restart: flags & 0x08 ? table.readUInt8(at + 26) : null,
    isLegal: (flags & 0x04) !== 0,
  };
  return { level, end };
}
