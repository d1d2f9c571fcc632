import type { Check } from './hit';
import { placesOfWord } from './places-of-word';

/** Words the office watches, each with its own level and message. */
export const watched: Check = ({ folded, lists }) =>
  folded.flatMap((text, block) =>
    lists.watched.flatMap(({ text: word, message, level }) =>
      placesOfWord(text, word).map((start) => ({ block, start, end: start + word.length, message, level })),
    ),
  );
