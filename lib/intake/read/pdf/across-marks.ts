/** Punctuation as it is drawn in columns: U+FE10–FE19, FE31–FE48. */
const IN_COLUMNS = /[\ufe10-\ufe19\ufe31-\ufe44\ufe47\ufe48]/g;

/** Each mark as it is written in lines across, in full width. */
export function acrossMarks(text: string): string {
  return text.replace(IN_COLUMNS, (mark) => {
    if (mark === '\ufe19') return '…';
    const across = mark.normalize('NFKC');
    const code = across.charCodeAt(0);
    return code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : across;
  });
}
