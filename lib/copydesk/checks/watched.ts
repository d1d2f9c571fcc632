import type { Check } from './hit';

/** Words the office watches, each with its own level and message. */
export const watched: Check = ({ folded, lists }) =>
  folded.flatMap((text, block) =>
    lists.watched.flatMap(({ text: word, message, level }) =>
      placesOf(text, word).map((start) => ({ block, start, end: start + word.length, message, level })),
    ),
  );

export function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}
