/** A text as the database takes it: without NUL and without halves of characters. No place in the text changes. */
export function storable(text: string): string {
  return text.replaceAll('\0', ' ').toWellFormed();
}
