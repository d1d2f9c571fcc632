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

/** Words of an article's furniture as a converted page writes them; a name keeps its characters. */
const CONVERTED: Record<string, string> = {
  記者: '记者',
  通訊員: '通讯员',
  實習生: '实习生',
  攝影: '摄影',
  供圖: '供图',
  圖文: '图文',
  文圖: '文图',
  圖為: '图为',
  責任編輯: '责任编辑',
  責編: '责编',
  編輯: '编辑',
  校對: '校对',
  審核: '审核',
  來源: '来源',
};
const CONVERTED_WORD = new RegExp(Object.keys(CONVERTED).join('|'), 'g');

/** The text with each mark in one width, each space plain and a byline's words simplified, unit for unit, so that places stay the same. */
export function fold(text: string): string {
  const folded = text.replace(
    /[\uff01-\uff5e\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff【】〔〕「」『』〝〞｡､―─丨│]/g,
    (unit) => {
      const code = unit.charCodeAt(0);
      if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
      return OTHER_FORMS[unit] ?? ' ';
    },
  );
  return folded.replace(CONVERTED_WORD, (word) => CONVERTED[word] ?? word);
}
