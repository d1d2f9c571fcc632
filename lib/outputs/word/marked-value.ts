import type { TextRun } from 'docx';
import { fateWithin } from '@/lib/proposals/marked/fate-within';
import { UNCHANGED, type Fate, type MarkedValue } from '@/lib/proposals/marked/marked-content';
import type { MarkedShop } from './marked-pieces';
import { markedLook, signRuns } from './marked-runs';
import { plainRun } from './word-runs';

/** What is replaced as a whole: struck, with what each would have instead. `say`: '' where there is nothing to be read. */
export function markedValue<T>(
  { before, after }: MarkedValue<T>,
  { pens }: MarkedShop,
  say: (value: T) => string,
  around: Fate = UNCHANGED,
): TextRun[] {
  const was = say(before);
  const replaced = { removedBy: after.map(({ change }) => change), insertedBy: null };
  return [
    ...(was === '' ? [] : [plainRun(was, markedLook(fateWithin(around, replaced), pens))]),
    ...after.flatMap(({ change, value }) => [
      ...(say(value) === ''
        ? []
        : [plainRun(say(value), markedLook({ removedBy: [], insertedBy: change }, pens))]),
      ...signRuns([change], pens),
    ]),
  ];
}
