import { EMPTY_BOX, TICKED } from '@/lib/intake/read/lines/form-signs';

/** Of what stands before the field's own data: MS-DOC 2.9.157 (NilPICFAndBinData) and 2.9.78 (FFData). */
const HEADER_BYTES_AT = 4;
const BITS_AT = 4;
const NAME_AT = 10;
const BOX = 1;
const LIST = 2;
/** The field shows what it does by default. */
const BY_DEFAULT = 25;

/** What a box or a choice of a form shows; null for another field, or one that is damaged. */
export function shownByFormField(data: Buffer, at: number): string | null {
  try {
    return shownBy(data.subarray(at + data.readUInt16LE(at + HEADER_BYTES_AT)));
  } catch {
    return null;
  }
}

function shownBy(field: Buffer): string | null {
  const bits = field.readUInt16LE(BITS_AT);
  const kind = bits & 0x3;
  if (kind !== BOX && kind !== LIST) return null;
  const nameEnd = afterText(field, NAME_AT);
  const result = (bits >> 2) & 0x1f;
  const value = result === BY_DEFAULT ? field.readUInt16LE(nameEnd) : result;
  if (kind === BOX) return value === 1 ? TICKED : EMPTY_BOX;
  // Format, help, status, two macros; then the choices.
  let at = nameEnd + 2;
  for (let text = 0; text < 5; text++) at = afterText(field, at);
  return choiceOf(field.subarray(at), value);
}

/** A text with its length before it and a zero behind. */
function afterText(field: Buffer, at: number): number {
  return at + 2 + field.readUInt16LE(at) * 2 + 2;
}

function choiceOf(list: Buffer, chosen: number): string {
  const count = list.readUInt16LE(2);
  const beside = list.readUInt16LE(4);
  let at = 6;
  for (let index = 0; index < count; index++) {
    const length = list.readUInt16LE(at);
    const end = at + 2 + length * 2;
    if (index === chosen) return list.toString('utf16le', at + 2, end);
    at = end + beside;
  }
  return '';
}
