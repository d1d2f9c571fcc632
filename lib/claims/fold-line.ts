/**
 * A line as the scanner reads it: full-width letters, digits and signs as ordinary ones, without the white space that
 * stands between a figure and what belongs to it (208 人, 3.5万 ⏎ 元). `places[i]` is where the i-th unit of `text` stood.
 */
export type FoldedLine = { text: string; places: number[] };

const FULL_WIDTH = { first: 0xff01, last: 0xff5e, away: 0xfee0 };

/** As many UTF-16 units as before. */
function narrowForms(text: string): string {
  if (!/[\uff01-\uff5e]/.test(text)) return text;
  let narrow = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isWide = code >= FULL_WIDTH.first && code <= FULL_WIDTH.last;
    narrow += isWide ? String.fromCharCode(code - FULL_WIDTH.away) : text.charAt(at);
  }
  return narrow;
}

export function foldLine(line: string): FoldedLine {
  const narrow = narrowForms(line);
  let text = '';
  const places: number[] = [];
  for (let at = 0; at < narrow.length; at++) {
    const char = narrow.charAt(at);
    if (isSpace(char)) {
      let end = at;
      while (isSpace(narrow.charAt(end))) end += 1;
      const isWithin = belongTogether(text.slice(-1), narrow.charAt(end));
      if (!isWithin) {
        text += char;
        places.push(at);
      }
      at = end - 1;
      continue;
    }
    text += char;
    places.push(at);
  }
  places.push(narrow.length);
  return { text, places };
}

/** A tab parts the cells of a row. */
function isSpace(char: string): boolean {
  return char !== '' && (char === ' ' || char > '~' || char < ' ') && char !== '\t' && /\s/.test(char);
}

const FIGURE = /[0-9万亿]/;
const BESIDE = /[\p{Script=Han}%‰℃]/u;

function belongTogether(before: string, after: string): boolean {
  if (before === '' || after === '') return false;
  if (FIGURE.test(before)) return BESIDE.test(after);
  return /[0-9]/.test(after) && BESIDE.test(before);
}
