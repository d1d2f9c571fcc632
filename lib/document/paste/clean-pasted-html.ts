import { readPastedBlocks } from '@/lib/document/paste/read-pasted-blocks';
import { writePastedBlocks } from '@/lib/document/paste/write-pasted-blocks';

/**
 * What of HTML from Word, WPS, WeChat or any page goes into a document: for the editor's transformPastedHTML, in
 * a browser. Deleted, struck-out and hidden text, comments and pictures are left behind (a picture on the
 * clipboard cannot be loaded from here), headings become bold paragraphs, Word's list paragraphs lists. What one
 * of our own editors copied is left as it is.
 */
export function cleanPastedHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  if (body.querySelector('[data-pm-slice]')) return html;
  return writePastedBlocks(readPastedBlocks(body));
}
