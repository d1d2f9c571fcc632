import { readFileSync } from 'node:fs';
import path from 'node:path';

// The desk imports the first two as well; here all are read as text.
const SHEETS = ['components/ui/tokens.css', 'components/article/article.css', 'components/site/site.css'];

/** Enough for our own sheets: no strings or URLs in them hold comments or runs of spaces. */
export function minifyCss(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/([:,]) /g, '$1')
    .replace(/;}/g, '}')
    .replace(/([(]) | (?=[)])/g, '$1')
    .trim();
}

let kept: string | undefined;

/** The style sheet of the public site, to stand in each page: docs/decisions/0001-public-pages-are-route-handlers.md */
export function siteStyles(): string {
  if (kept !== undefined && process.env.NODE_ENV !== 'development') return kept;
  const files = SHEETS.map((sheet) => path.join(/* turbopackIgnore: true */ process.cwd(), sheet));
  return (kept = minifyCss(files.map((file) => readFileSync(file, 'utf8')).join('\n')));
}
