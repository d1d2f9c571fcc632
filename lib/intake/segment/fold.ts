const OTHER_FORMS: Record<string, string> = {
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '〝': '“',
  '〞': '”',
  '｡': '。',
  '､': '、',
  '―': '—',
  '─': '—',
  丨: '|',
  '│': '|',
};

/** The text with each mark in one width and each space plain, unit for unit, so that places stay the same. */
export function fold(text: string): string {
  return text.replace(
    /[\uff01-\uff5e\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff【】〔〕「」『』〝〞｡､―─丨│]/g,
    (unit) => {
      const code = unit.charCodeAt(0);
      if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
      return OTHER_FORMS[unit] ?? ' ';
    },
  );
}
