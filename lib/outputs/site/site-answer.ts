import type { ReactElement } from 'react';

/** An answer of the site as text; of what type its path tells (`contentTypeOf`). */
export type SiteAnswer = { status: number; body: string };

/** Static markup of a whole page. */
export async function htmlAnswer(page: ReactElement, status = 200): Promise<SiteAnswer> {
  // A plain import of react-dom/server is refused by Next's bundler; a late one is not.
  const { renderToStaticMarkup } = await import('react-dom/server');
  return { status, body: `<!doctype html>${renderToStaticMarkup(page)}` };
}
