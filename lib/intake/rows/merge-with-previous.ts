import { detailsOf } from './details-of';
import { handOver } from './hand-over';
import { type Row, type RowPhoto, isKept } from './row';

/** Joins a row to the kept one before it, which decides what both are. Two pictures stay apart. */
export function mergeWithPrevious(rows: readonly Row[], id: string): Row[] {
  const at = rows.findIndex((row) => row.id === id);
  const before = rows.findLastIndex((row, index) => index < at && isKept(row));
  const [first, second] = [rows[before], rows[at]];
  if (!first || !second || !isKept(second) || !fit(first, second)) return [...rows];
  const handed = handOver(rows, at);
  const moved = handed[at] ?? second;
  const next = handed.toSpliced(at, 1);
  const { topics: _, ...rest } = moved;
  next[before] = merged(first, rest);
  return next;
}

function fit(first: Row, second: Row): boolean {
  const hasPicture = (row: Row) => row.photo !== undefined && row.photo.picture !== null;
  return !hasPicture(second) || (first.kind === 'caption' && !hasPicture(first));
}

function merged(first: Row, second: Row): Row {
  const text = joinWords(first.text, second.text);
  const whole = { ...first, text, spans: [...first.spans, ...second.spans] };
  if (first.kind === 'byline') {
    const more = second.byline ?? detailsOf('byline', second).byline ?? [];
    return { ...whole, byline: [...(first.byline ?? []), ...more] };
  }
  if (first.kind === 'published' && first.published) {
    return { ...whole, published: { ...first.published, spans: whole.spans } };
  }
  if (first.kind === 'caption' && first.photo) return { ...whole, photo: bothPhotos(first.photo, second) };
  return whole;
}

function bothPhotos(first: RowPhoto, second: Row): RowPhoto {
  const { caption, credit, creditSpans, picture } = second.photo ?? {
    ...{ caption: { text: second.text, spans: second.spans }, credit: '', creditSpans: [], picture: null },
  };
  return {
    caption: {
      text: joinWords(first.caption.text, caption.text),
      spans: [...first.caption.spans, ...caption.spans],
    },
    credit: [first.credit, credit].filter(Boolean).join('、'),
    creditSpans: [...first.creditSpans, ...creditSpans],
    picture: first.picture ?? picture,
  };
}

/** With a space where two words of letters would run together. */
function joinWords(first: string, second: string): string {
  const apart = /[A-Za-z0-9,.;:]$/.test(first) && /^[A-Za-z0-9]/.test(second);
  return first + (apart ? ' ' : '') + second;
}
