/** What is taken for the same: ， and `,`, Ａ and A, “ and `"` with `width`; A and a with `case`. */
export type Folding = { width: boolean; case: boolean };

const NARROW: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00A0': ' ',
  '。': '.',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '￥': '¥',
};

/** The text as compared, and for each of its units where the character it comes of begins in the text as it is. */
export function foldText(text: string, folding: Folding): { text: string; origins: number[] } {
  const origins: number[] = [];
  let folded = '';
  let at = 0;
  for (const char of text) {
    const same = foldCharacter(char, folding);
    for (let unit = 0; unit < same.length; unit += 1) origins.push(at);
    folded += same;
    at += char.length;
  }
  return { text: folded, origins };
}

/** One character (code point) as compared; in rare cases several come of one. */
export function foldCharacter(char: string, folding: Folding): string {
  const narrow = folding.width ? narrowed(char) : char;
  return folding.case ? narrow.toLowerCase() : narrow;
}

function narrowed(char: string): string {
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : (NARROW[char] ?? char);
}
