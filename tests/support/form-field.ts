import type { DocRun } from '@/tests/support/write-doc';

const HEADER_BYTES = 68;
const BY_DEFAULT = 25;

type FormField =
  | { kind: 'box'; isTicked?: boolean; byDefault: boolean }
  | { kind: 'list'; choices: string[]; chosen: number };

/** What an old Word file keeps of a form's field apart from its text. */
export function formFieldData(field: FormField): Buffer {
  const isBox = field.kind === 'box';
  const result = isBox ? (field.isTicked === undefined ? BY_DEFAULT : Number(field.isTicked)) : field.chosen;
  const own = Buffer.concat([
    Buffer.alloc(4, 0xff),
    short((isBox ? 1 : 2) | (result << 2)),
    Buffer.alloc(4),
    text('名称'),
    short(isBox ? Number(field.byDefault) : 0),
    ...['', '帮助', '', '', ''].map(text),
    ...(isBox ? [] : [choices(field.choices)]),
  ]);
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32LE(HEADER_BYTES + own.length, 0);
  header.writeUInt16LE(HEADER_BYTES, 4);
  return Buffer.concat([header, own]);
}

/** The letters of such a field, whose data stands from `at` on. */
export function formFieldRuns(instruction: string, at: number): DocRun[] {
  const place = Buffer.alloc(4);
  place.writeUInt32LE(at);
  return [
    { text: `\x13 ${instruction} ` },
    { text: '\x01', sprms: `036a${place.toString('hex')}` },
    { text: '\x15' },
  ];
}

function choices(items: string[]): Buffer {
  const entries = items.map((item) => Buffer.concat([short(item.length), Buffer.from(item, 'utf16le')]));
  return Buffer.concat([short(0xffff), short(items.length), short(0), ...entries]);
}

function text(words: string): Buffer {
  return Buffer.concat([short(words.length), Buffer.from(`${words}\0`, 'utf16le')]);
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
