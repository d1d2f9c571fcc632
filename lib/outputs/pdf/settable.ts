/** Marks that are never seen; those that choose another form of the character before them (U+FE00–FE0F) stay. */
const UNSEEN = /(?![\u200c\u200d\ufe00-\ufe0f\u{e0100}-\u{e01ef}])\p{Default_Ignorable_Code_Point}/gu;

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** What templates read, as JSON: each string as characters to be set, white space of any kind as that. */
export function settable(data: object): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'string' ? value.normalize('NFC').replace(UNSEEN, '').replace(CONTROL, ' ') : value,
  );
}
