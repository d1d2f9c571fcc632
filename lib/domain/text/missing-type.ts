/** The mark that compositors set where a type is missing. */
const MISSING_TYPE = '〓';
const PRIVATE = /[\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/gu;

/** Characters that only some font knows, as marks as long as they: nobody else sees what they are. `told` hears of each. */
export function markMissing(text: string, told?: (character: string, offset: number) => void): string {
  return text.replace(PRIVATE, (character, offset: number) => {
    told?.(character, offset);
    return MISSING_TYPE.repeat(character.length);
  });
}
