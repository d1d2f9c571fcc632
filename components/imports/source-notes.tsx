'use client';

import { Alert } from '@mantine/core';
import type { OpenedImport } from '@/lib/imports/queries/get-import';
import { useImportsWords } from '@/components/words/use-imports-words';
import classes from './plan.module.css';

type Props = Pick<OpenedImport, 'warnings' | 'dropped' | 'pictures'>;

/** What the reading of the file could not do, and what of it is not in the text. */
export function SourceNotes({ warnings, dropped, pictures }: Props) {
  const t = useImportsWords();
  const refused = pictures.filter((picture) => picture === null).length;
  const notes = [
    ...warnings.map((warning) => t(`warnings.${warning}`)),
    ...(refused > 0 ? [t('picturesRefused', { count: refused })] : []),
  ];
  return (
    <>
      {notes.length > 0 && (
        <Alert variant="light" color="gray">
          {notes.map((note) => (
            <div key={note}>{note}</div>
          ))}
        </Alert>
      )}
      {dropped.length > 0 && (
        <details>
          <summary>{t('attention.dropped', { count: dropped.length })}</summary>
          <ul className={classes.attention}>
            {dropped.map(({ reason, text }, index) => (
              <li key={index}>{t('flagged', { flag: t(`dropped.${reason}`), text })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
