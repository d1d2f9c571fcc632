export function outputHref(articleId: string, outputId: string): string {
  return `/api/articles/${articleId}/outputs/${outputId}`;
}

export function outputsZipHref(articleId: string, outputIds: readonly string[]): string {
  const ids = new URLSearchParams(outputIds.map((id) => ['id', id]));
  return `/api/articles/${articleId}/outputs/zip?${ids}`;
}

/** Of a paper that is of no article. */
export function paperHref(outputId: string): string {
  return `/api/outputs/${outputId}`;
}
