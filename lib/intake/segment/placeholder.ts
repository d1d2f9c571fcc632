import { squeeze } from './squeeze';

const FILE_NAME = /^[^\s。,]{1,80}\.(png|jpe?g|gif|bmp|webp|tiff?|heic)$/i;
const WORDS = /^[([]?(图片|插图|配图|图)\s?\d{0,3}[)\]]?$/;

/** Whether a folded line stands for a picture that is not there. */
export function isPlaceholder(folded: string): boolean {
  if (folded.length > 120) return false;
  const text = squeeze(folded);
  return FILE_NAME.test(text) || WORDS.test(text);
}
