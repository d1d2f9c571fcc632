// Control characters, and marks that would show a name in another order than it is.
const NOT_IN_NAMES = /[\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
const MAX = 200;

/** The name a file came under: its last part, on one line, the ending kept when it is cut. */
export function fileNameOf(sent: string): string {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const name = last.replace(NOT_IN_NAMES, '').trim();
  if (name === '') return 'file';
  if (name.length <= MAX) return name;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return name.slice(0, MAX - ending.length) + ending;
}
