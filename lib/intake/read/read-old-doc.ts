import type { Source } from '@/lib/intake/source';
import { readOldWord } from './doc/old-word';
import { assembleSource } from './lines/assemble-source';
import { Fields } from './lines/fields';
import { Refusal } from './unreadable-file';

const PICTURES = /[\x01\x08]/;

/** A file of Word 2, 6 or 95: its letters and paragraphs, no more, and that is said. @throws Refusal: file_encrypted, file_unsupported */
export function readOldDoc(fileName: string, main: Buffer): Source {
  const { body, rest, isEncrypted, isGuessed } = readOldWord(main);
  if (isEncrypted) throw new Refusal('file_encrypted');
  const beside = shownLetters(rest).trim();
  return assembleSource(
    shownLetters(body)
      .replace(/\n+$/, '')
      .split('\n')
      .map((text) => ({ text, pictures: [] })),
    {
      fileName,
      pictures: [],
      dropped: beside === '' ? [] : [{ text: beside, reason: 'header_footer' }],
      warnings: [
        ...(isGuessed ? (['encoding_guessed'] as const) : []),
        ...(PICTURES.test(body) ? (['old_pictures'] as const) : []),
      ],
      notes: [{ kind: 'old_word', text: '', page: null, at: null }],
    },
  );
}

/** Without what fields are told to show, rows of a table a line each. */
function shownLetters(text: string): string {
  const fields = new Fields();
  let shown = '';
  for (const letter of text) {
    if (letter === '\x13') fields.begin();
    else if (letter === '\x14') fields.showResult();
    else if (letter === '\x15') fields.end();
    else if (fields.place() === 'instruction') fields.instruct(letter);
    else if (fields.place() === 'text') shown += letter;
  }
  return shown
    .replace(/\x07\x07/g, '\n')
    .replace(/\x07/g, '\t')
    .replace(/\r\n/g, '\n')
    .replace(/[\r\x0b\x0c\x0e]/g, '\n')
    .replace(/[\0-\x08\x0f-\x1f]/g, '');
}
