import { storable } from '@/lib/domain/text/storable';
import { visibleText } from '@/lib/domain/text/visible-text';

const MAX = 200;

/** The name a file came under: its last part, on one line, the ending kept when it is cut. */
export function fileNameOf(sent: string): string {
  const last = visibleText(sent).normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const name = last.replace(/[\t\n\r]+/g, ' ').trim();
  if (name === '') return 'file';
  if (name.length <= MAX) return name;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  // A character may have been cut in two.
  return storable(name.slice(0, MAX - ending.length)) + ending;
}
