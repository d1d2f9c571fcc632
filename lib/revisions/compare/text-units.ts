const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

// Each of these is a character by itself, whatever stands beside it: ASCII, Chinese characters, marks and full-width forms.
const SINGLE =
  /^[\n\x20-\x7e\u2010-\u2027\u2029-\u205e\u3000-\u3029\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]*$/;

const DIGIT = /^\p{Nd}/u;
const LETTER = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const CHINESE_NUMERAL = /^[〇零一二三四五六七八九十百千万亿]$/;
const PUNCTUATION = /^[\p{P}\p{S}\s]+$/u;

type Kind = 'digit' | 'letter' | 'numeral' | 'other';

function kindOf(grapheme: string | undefined): Kind {
  if (grapheme === undefined) return 'other';
  if (DIGIT.test(grapheme)) return 'digit';
  if (LETTER.test(grapheme)) return 'letter';
  return CHINESE_NUMERAL.test(grapheme) ? 'numeral' : 'other';
}

const isInWord = (kind: Kind) => kind === 'digit' || kind === 'letter';

/** `481.5`, `1,200` and `Wi-Fi` are each one unit: the mark between is neither a full stop nor a comma. */
function joins(left: Kind, mark: string | undefined, right: Kind): boolean {
  if (left === 'digit' && right === 'digit') return mark === '.' || mark === ',' || mark === '．';
  return isInWord(left) && isInWord(right) && (mark === '-' || mark === "'" || mark === '’');
}

/**
 * The smallest parts a change is shown in: a character as the reader sees it, a whole number in digits or in
 * Chinese numerals, a whole Latin word. Joined they give the text.
 */
export function splitIntoUnits(text: string): string[] {
  const parts = graphemesOf(text);
  const units: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    let unit = parts[at] ?? '';
    let kind = kindOf(unit);
    for (;;) {
      const next = kindOf(parts[at + 1]);
      if ((isInWord(kind) && isInWord(next)) || (kind === 'numeral' && next === 'numeral')) {
        unit += parts[++at] ?? '';
      } else if (joins(kind, parts[at + 1], kindOf(parts[at + 2]))) {
        unit += (parts[++at] ?? '') + (parts[++at] ?? '');
      } else break;
      kind = kindOf(parts[at]);
    }
    units.push(unit);
  }
  return units;
}

/** Segmenting takes some twenty times as long as splitting, and most text is of single characters. */
function graphemesOf(text: string): string[] {
  return SINGLE.test(text) ? text.split('') : Array.from(graphemes.segment(text), (part) => part.segment);
}

export function isPunctuation(unit: string): boolean {
  return PUNCTUATION.test(unit);
}

export function isNumber(unit: string): boolean {
  const kind = kindOf(Array.from(unit)[0]);
  return kind === 'digit' || kind === 'numeral';
}
