const TRADITIONAL =
  /[統戰簽約專個級領匯開發區黨會務員對國際經濟學習議協貫徹堅導實業點數萬億職責團結組織機構準備義聯誼創優強體動態環術產標題營調類設為與來這說請門間關廣東長時報樣見讀書畫華僑]/g;
const TELLING_SHARE = 0.02;
const FEWEST = 3;

/** Whether a text, or a line of it, is set in the traditional script, as converted pages are. */
export function isConverted(text: string): boolean {
  const found = text.match(TRADITIONAL)?.length ?? 0;
  return found >= FEWEST && found >= text.length * TELLING_SHARE;
}
