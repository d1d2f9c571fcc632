const SERIES =
  /(巡礼|特别报道|系列报道|专题报道|系列述评|特别策划|特别关注|专题|专版|专栏|特刊|系列(之?[一二三四五六七八九十\d]+)?|之[一二三四五六七八九十]+)$/;

/** Whether a folded line names the series an article belongs to. */
export function isSeries(folded: string): boolean {
  return SERIES.test(folded.replace(/^[\s([|·■●]+|[\s)\]|·]+$/g, ''));
}
