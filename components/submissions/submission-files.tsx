import { Anchor, Text } from '@mantine/core';
import { countCharacters } from '@/lib/domain/article/count-characters';
import type { SubmittedFile } from '@/lib/submissions/queries/submission-rows';
import { NoteLines } from '@/components/imports/note-lines';
import { useMaterialWords } from '@/components/words/use-material-words';
import { fileSize } from './file-size';
import classes from './submissions.module.css';

/** Files to download, a document's text to unfold, a photo to look at with its caption and credit. */
export function SubmissionFiles({ files }: { files: SubmittedFile[] }) {
  const t = useMaterialWords('office');
  if (files.length === 0) return null;
  return (
    <ul className={classes.files}>
      {files.map((file) => (
        <li key={file.id} className={classes.file}>
          <Anchor
            href={`/api/submissions/files/${file.id}`}
            size="sm"
            className={classes.fileName}
            aria-label={t('download', { name: file.fileName })}
          >
            {file.fileName}
          </Anchor>{' '}
          <Text span size="sm" c="dimmed" className="tabular">
            {fileSize(file.byteSize)}
          </Text>
          {file.photoHash && (
            <img
              className={classes.photo}
              src={`/photos/${file.photoHash}/480.webp`}
              alt={file.caption}
              loading="lazy"
            />
          )}
          {file.caption !== '' && <Text size="sm">{file.caption}</Text>}
          {file.credit !== '' && (
            <Text size="sm" c="dimmed">
              {t('credit', { credit: file.credit })}
            </Text>
          )}
          <NoteLines notes={file.notes} text={file.text} />
          {file.text !== '' && (
            <details>
              <summary>{t('read', { characters: countCharacters(file.text) })}</summary>
              <Text size="sm" className={classes.text}>
                {file.text}
              </Text>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
