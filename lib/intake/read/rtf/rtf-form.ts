import { EMPTY_BOX, TICKED } from '@/lib/intake/read/lines/form-signs';

/** A form's field, as its settings are read. */
export type RtfForm = { kind: number; result: number; byDefault: number; choices: string[] };

const BOX = 1;
const LIST = 2;
const BY_DEFAULT = 25;

export function newForm(): RtfForm {
  return { kind: 0, result: BY_DEFAULT, byDefault: 0, choices: [] };
}

export function setForm(form: RtfForm, word: string, value: number): void {
  if (word === 'fftype') form.kind = value;
  else if (word === 'ffres') form.result = value;
  else if (word === 'ffdefres') form.byDefault = value;
}

/** Null for a field in which something is typed: it shows its result. */
export function shownByForm({ kind, result, byDefault, choices }: RtfForm): string | null {
  const value = result === BY_DEFAULT ? byDefault : result;
  if (kind === BOX) return value === 1 ? TICKED : EMPTY_BOX;
  return kind === LIST ? (choices[value] ?? '') : null;
}
