/** Words as they are pasted: apart by white space, 、 or the usual stops; each once. */
export function splitWords(text: string): string[] {
  return [...new Set(text.split(/[\s、，,；;。]+/).filter((word) => word !== ''))];
}
