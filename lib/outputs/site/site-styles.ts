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

const read = new Map<string, string>();

function styles(sheets: readonly string[]): string {
  const key = sheets.join();
  const known = process.env.NODE_ENV === 'development' ? undefined : read.get(key);
  if (known !== undefined) return known;
  const files = sheets.map((sheet) => path.join(/* turbopackIgnore: true */ process.cwd(), sheet));
  const css = minifyCss(files.map((file) => readFileSync(file, 'utf8')).join('\n'));
  read.set(key, css);
  return css;
}

/** The style sheet of the public site, to stand in each page: docs/decisions/0001-public-pages-are-route-handlers.md */
export function siteStyles(): string {
  return styles(SHEETS);
}

/** What a page read through a link has besides. */
export function previewStyles(): string {
  return styles(['components/site/preview.css']);
}
