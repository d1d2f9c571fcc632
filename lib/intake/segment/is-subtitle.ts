const GENRE =
  /(综述|回眸|纪实|侧记|巡礼|述评|扫描|盘点|总结|回顾|掠影|速写|观察|启示|实践|探索|见闻|写真|闪光|亮点)$/;
const YEAR = /\d{4}年|十[一二三四五]五|以来/;

/** Whether a folded line says what kind of article it stands over, and of which time. */
export function isSubtitle(folded: string): boolean {
  const text = folded.replace(/^[\s—-]+/, '').trimEnd();
  return GENRE.test(text) || (/^[—-]/.test(folded) && YEAR.test(text));
}
