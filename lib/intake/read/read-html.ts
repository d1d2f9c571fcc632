import type { Source } from '@/lib/intake/source';
import { decodeTextAs } from './decode-text';
import { declaredEncoding } from './html/declared-encoding';
import { readHtmlLines } from './html/html-reader';
import { assembleSource } from './lines/assemble-source';
import { hintByLooks } from './lines/hint-by-looks';

/** `encoding`: where something outside the page says it. */
export function readHtml(fileName: string, bytes: Uint8Array, encoding?: string): Source {
  const { text, isGuessed } = decodeTextAs(encoding ?? declaredEncoding(bytes), bytes);
  const source = readHtmlText(fileName, text);
  if (isGuessed) source.warnings.push('encoding_guessed');
  return source;
}

export function readHtmlText(fileName: string, html: string): Source {
  const { lines, dropped, pictures, warnings, loose } = readHtmlLines(html);
  hintByLooks(lines);
  if (pictures.hasSkipped) warnings.add('pictures_skipped');
  return assembleSource(lines, {
    fileName,
    pictures: pictures.pictures,
    dropped: dropped.trimmedList(),
    notes: loose,
    warnings: [...warnings],
  });
}
