/** Scripts in which a joiner changes the letters on both sides of it. */
const JOINING = [
  'Arab',
  'Syrc',
  'Nkoo',
  'Mong',
  'Phag',
  'Tibt',
  'Deva',
  'Beng',
  'Guru',
  'Gujr',
  'Orya',
  'Taml',
]
  .concat(['Telu', 'Knda', 'Mlym', 'Sinh', 'Khmr', 'Mymr'])
  .map((script) => `\\p{scx=${script}}`)
  .join('');

/** Marks without a width of their own that change what is seen around them. */
const SHAPING = new RegExp(
  [
    // Emoji of several people or things, and how an emoji is drawn.
    '(?<=\\p{ExtPict}[\\uFE0F\\p{EMod}]?)\\u200D(?=\\p{ExtPict})',
    '(?<=\\p{ExtPict})[\\uFE0E\\uFE0F]',
    '(?<=[0-9#*])\\uFE0F(?=\\u20E3)',
    // The flags of parts of a country.
    '(?<=\\u{1F3F4})[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,6}\\u{E007F}',
    `(?<=[${JOINING}])[\\u200C\\u200D](?=[${JOINING}])`,
    '(?<=\\p{Sm})\\uFE00',
    '(?<=\\p{sc=Han})[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]',
    '(?<=\\p{sc=Mong})[\\u180B-\\u180F]',
  ].join('|'),
  'uy',
);

/** Where a mark ends that begins at a place and changes what is seen; that place itself where none does. */
export function shapingEnd(text: string, start: number): number {
  SHAPING.lastIndex = start;
  return SHAPING.test(text) ? SHAPING.lastIndex : start;
}
