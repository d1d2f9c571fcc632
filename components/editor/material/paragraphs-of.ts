/** The paragraphs of a handed-in text, as a writer takes them one by one. */
export function paragraphsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
