import type { Source } from '@/lib/intake/source';
import { readHtmlText } from './read-html';
import { sourceOfText } from './read-text';

/** What a person pasted: the formatted form when the clipboard has one, else the plain one. */
export function readPaste({ html, text }: { html: string; text: string }): Source {
  const source = readHtmlText('', html);
  if (source.text.trim() !== '') return source;
  return sourceOfText('', text, []);
}
