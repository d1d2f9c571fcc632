import type { Source, SourceWarning } from '@/lib/intake/source';
import { decodeText } from './decode-text';
import { visibleText } from '@/lib/domain/text/visible-text';
import { markPrivate } from './lines/private-use';

export function readText(fileName: string, bytes: Uint8Array): Source {
  const { text, isGuessed } = decodeText(bytes);
  return sourceOfText(fileName, text, isGuessed ? ['encoding_guessed'] : []);
}

export function sourceOfText(fileName: string, text: string, warnings: SourceWarning[]): Source {
  const { text: shown, notes } = markPrivate(visibleText(text.replace(/\r\n?/g, '\n')), new Set());
  return {
    ...{ fileName, text: shown, hints: [], scripts: [], pictures: [], dropped: [], warnings },
    notes: notes.map(({ offset, ...note }) => ({ ...note, at: offset })),
  };
}
