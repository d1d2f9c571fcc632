/** Words as they stand within “”: double quotes in them become single ones (GB/T 15834-2011, 4.8.2). */
export function withinQuotes(words: string): string {
  return words.replaceAll('“', '‘').replaceAll('”', '’');
}
