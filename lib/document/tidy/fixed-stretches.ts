const ADDRESS_ENDS = /[.,;:!?()'"]+$/;

const FIXED: readonly RegExp[] = [
  // Addresses; Chinese characters only where they follow a part's beginning.
  /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[\w.~:/?#[\]@!$&'()*+,;=%-]+(?:(?<=[/=_#&-])[\p{Script=Han}\w.~/?#&=+,;%-]+)?/giu,
  /mailto:[^\s\p{Script=Han}]+/giu,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  // Files and folders.
  /[a-z]:\\[^\s，。；、）》”]*/gi,
  /[\p{L}\p{Nd}_()（）\-—·.]+\.(?:docx?|xlsx?|pptx?|pdf|wps|ofd|et|txt|csv|jpe?g|png|gif|bmp|zip|rar|7z|mp[34]|html?)(?![\p{Script=Latin}\p{Nd}])/giu,
  // Telephone numbers with the area in brackets.
  /\(\+?\d{2,5}\)[ -]?\d{3,}/g,
  // HTML's names of characters.
  /&(?:[a-z]{2,8}|#\d{2,6});/gi,
];

export type Stretch = { from: number; to: number };

/** What in a line is no prose, whatever marks it has in it. */
export function fixedStretches(text: string): Stretch[] {
  return FIXED.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => {
      const isAddress = /:\/\/|^www\./i.test(found);
      const length = isAddress ? found.replace(ADDRESS_ENDS, '').length : found.length;
      return { from: index, to: index + length };
    }),
  );
}
