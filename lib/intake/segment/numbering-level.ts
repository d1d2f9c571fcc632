const LEVELS = [
  /^(第?[一二三四五六七八九十]{1,3}(部分|章|、)|[一二三四五六七八九十]{1,3}[.:])/,
  /^\([一二三四五六七八九十]{1,3}\)/,
  /^\d{1,2}(、|\.(?!\d))/,
  /^\(\d{1,2}\)|^[①-⑳]/,
];

/** 1 for 一、, 2 for (一), 3 for 1., 4 for (1); 0 for a line without a number of an outline. */
export function numberingLevel(folded: string): number {
  return LEVELS.findIndex((level) => level.test(folded)) + 1;
}
