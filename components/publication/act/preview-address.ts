/** Where the page as an act would leave it is read; what the form does not hold is left out. */
export function previewAddress(articleId: string, asked: Record<string, string | null | undefined>): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `/api/articles/${articleId}/preview?${new URLSearchParams(given)}`;
}
