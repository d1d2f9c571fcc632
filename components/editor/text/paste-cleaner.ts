type Clean = (html: string) => string;

let clean: Clean | null = null;

/** Fetches what makes pasted pages fit to be parsed: a section can be written in before it has come. */
export async function loadPasteCleaner(): Promise<Clean> {
  clean ??= (await import('@/lib/document/paste/clean-pasted-html')).cleanPastedHtml;
  return clean;
}

/** Null until it has come. */
export function pasteCleaner(): Clean | null {
  return clean;
}
