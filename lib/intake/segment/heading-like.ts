import { squeeze } from './squeeze';

export const LONGEST_HEADING = 40;

/** Whether a folded line could be a heading by its looks: short, of Chinese words, without a sentence in it. */
export function headingLike(folded: string): boolean {
  if (folded.length > LONGEST_HEADING * 2) return false;
  const text = squeeze(folded);
  if (text.length > LONGEST_HEADING || (text.match(/[\u4e00-\u9fff]/g) ?? []).length < 2) return false;
  if (/[。!?;…\t]|[\u4e00-\u9fff”》]\.$/.test(text)) return false;
  if (/^[,、:)”》%.]/.test(text) || /[,、:“《([]$/.test(text)) return false;
  return (text.match(/,/g) ?? []).length <= 2 && (text.match(/、/g) ?? []).length <= 4;
}
