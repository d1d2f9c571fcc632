import type { Source } from '@/lib/intake/source';
import { visibleText } from '@/lib/domain/text/visible-text';
import { readHtmlText } from './read-html';

/** What a person pasted: the formatted form when the clipboard has one, else the plain one. */
export function readPaste({ html, text }: { html: string; text: string }): Source {
  const source = readHtmlText('', html);
  if (source.text.trim() !== '') return source;
  const plain = visibleText(text.replace(/\r\n?/g, '\n'));
  const nothing = { hints: [], scripts: [], pictures: [], dropped: [], warnings: [], notes: [] };
  return { fileName: '', text: plain, ...nothing };
}
