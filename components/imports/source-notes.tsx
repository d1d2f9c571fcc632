'use client';

import { Alert } from '@mantine/core';
import type { OpenedImport } from '@/lib/imports/queries/get-import';
import { useImportsWords } from '@/components/words/use-imports-words';
import { NoteLines } from './note-lines';

type Props = Pick<OpenedImport, 'notes' | 'pictures' | 'text'>;

/** What the reading of the file could not do, and what of it is not in the text. */
export function SourceNotes({ notes, pictures, text }: Props) {
  const t = useImportsWords();
  const refused = pictures.filter((picture) => picture === null).length;
  if (notes.length === 0 && refused === 0) return null;
  return (
    <Alert
      variant="light"
      color="gray"
      title={t('attention.notes', { count: notes.length + (refused > 0 ? 1 : 0) })}
    >
      {refused > 0 && <div>{t('picturesRefused', { count: refused })}</div>}
      <NoteLines notes={notes} text={text} />
    </Alert>
  );
}
