import type { Check } from './hit';
import { placesOfWord } from './places-of-word';

/** A body called by a wrong name. Where the right name stands and holds the slip, nothing is wrong. */
export const bodies: Check = ({ folded, lists }) =>
  folded.flatMap((text, block) =>
    lists.bodies.flatMap(({ name, slips }) =>
      slips.flatMap((slip) => {
        const right = placesOfWord(text, name);
        const offset = name.indexOf(slip);
        return placesOfWord(text, slip)
          .filter((start) => offset < 0 || !right.includes(start - offset))
          .map((start) => ({ block, start, end: start + slip.length, suggestion: name }));
      }),
    ),
  );
