/** From the first to the last byte, both included. */
export type ByteRange = { first: number; last: number };

/**
 * What a Range header asks for of so many bytes (RFC 9110, 14.1.2): one range, `unsatisfiable`, or null where it is none
 * we answer in parts: several ranges, another unit, or what is no range.
 */
export function byteRange(header: string, length: number): ByteRange | 'unsatisfiable' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (from === '' && to === '') return null;
  if (from === '') {
    const wanted = Number(to);
    return wanted === 0 || length === 0
      ? 'unsatisfiable'
      : { first: Math.max(0, length - wanted), last: length - 1 };
  }
  const first = Number(from);
  const last = to === '' ? length - 1 : Math.min(Number(to), length - 1);
  if (to !== '' && Number(to) < first) return null;
  return first >= length ? 'unsatisfiable' : { first, last };
}
