/** An edited passage is still the paragraph it was taken from while it has at least so much of it. */
const KEPT = 0.5;

/** Whether a passage of the text was made of this paragraph, by the pairs of characters they share. */
export function isPassageOf(passage: string, paragraph: string): boolean {
  if (passage === paragraph) return true;
  const wanted = pairs(paragraph);
  const had = pairs(passage);
  const shared = [...wanted].filter((pair) => had.has(pair)).length;
  return wanted.size > 0 && shared / wanted.size >= KEPT;
}

function pairs(text: string): Set<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}
