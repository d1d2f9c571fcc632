import type { Face } from './page-article';

/** How wide characters are, in em, by face: those that are as wide as they are high are left out. */
export type Advances = Record<Face, Record<string, number>>;

export const HAS_SLANTED_FORM = /[A-Za-z\u00c0-\u024f\u0370-\u052f]/;

export function advanceOf(advances: Advances, face: Face, character: string): number {
  const used = face === 'italic' && !HAS_SLANTED_FORM.test(character) ? 'regular' : face;
  return advances[used][character] ?? 1;
}
