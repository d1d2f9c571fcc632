import type { Fate } from './marked-content';

/** What became of something, given what became of what it stands in: who takes that out does not take out what others put in. */
export function fateWithin(around: Fate, { removedBy, insertedBy }: Fate): Fate {
  if (insertedBy) return { removedBy, insertedBy };
  return { removedBy: [...around.removedBy, ...removedBy], insertedBy: around.insertedBy };
}
