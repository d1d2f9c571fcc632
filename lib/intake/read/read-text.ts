import type { Source } from '@/lib/intake/source';
import { decodeText } from './decode-text';
import { visibleText } from '@/lib/domain/text/visible-text';

export function readText(fileName: string, bytes: Uint8Array): Source {
  const { text, isGuessed } = decodeText(bytes);
  return {
    fileName,
    text: visibleText(text.replace(/\r\n?/g, '\n')),
    hints: [],
    scripts: [],
    pictures: [],
    dropped: [],
    notes: [],
    warnings: isGuessed ? ['encoding_guessed'] : [],
  };
}
