import type { Coverage } from './font-coverage';

/** Where in what is set: its part (`headline`, `sections`, …), the number within that from 0, and the words around. */
export type CharacterPlace = { part: string; index: number | null; around: string };

/** A character no font of the installation has. `where`: the first places, at most three. */
export type MissingCharacter = { character: string; codePoint: string; where: CharacterPlace[] };

const MOST_PLACES = 3;
const AROUND = 8;
/** What is never drawn, or is drawn by the typesetter itself. */
const UNDRAWN = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** Every character of the strings in `data` that no font has, in the order they come. */
export function missingCharacters(data: object, isCovered: Coverage): MissingCharacter[] {
  const found = new Map<string, MissingCharacter>();
  for (const [part, value] of Object.entries(data)) {
    const parts: [number | null, unknown][] = Array.isArray(value)
      ? value.map((one, index) => [index, one])
      : [[null, value]];
    for (const [index, one] of parts)
      for (const text of stringsIn(one)) {
        let at = 0;
        for (const character of text) {
          const isMissing = !UNDRAWN.test(character) && !isCovered(character.codePointAt(0) ?? 0);
          if (isMissing) note(found, character, { part, index, around: around(text, at) });
          at += character.length;
        }
      }
  }
  return [...found.values()];
}

function note(found: Map<string, MissingCharacter>, character: string, place: CharacterPlace): void {
  const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const known = found.get(character) ?? { character, codePoint, where: [] };
  if (known.where.length < MOST_PLACES) known.where.push(place);
  found.set(character, known);
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) if (!NOT_SET.has(key)) yield* stringsIn(inner);
}

/** Addresses and kinds are read by the template and never set. */
const NOT_SET = new Set(['kind', 'href', 'path', 'script', 'alt']);

function around(text: string, at: number): string {
  return Array.from(text.slice(Math.max(0, at - AROUND), at + AROUND + 1))
    .join('')
    .toWellFormed();
}
