'use client';

import { Loader } from '@mantine/core';
import type { MaterialFile } from '@/lib/submissions/queries/list-article-material';
import { MaterialPhoto } from '@/components/editor/material/material-photo';
import { Passages } from '@/components/editor/material/passages';
import { paragraphsOf } from '@/components/editor/material/paragraphs-of';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './material.module.css';

type Props = { submissionId: string; file: MaterialFile; onGo?: (() => void) | undefined };

/** More than so many paragraphs are unfolded when they are wanted. */
const SHOWN_AT_ONCE = 8;

/** A file that was handed in: to download, its text to take from, its pictures with the captions found by them. */
export function MaterialFileItem({ submissionId, file, onGo }: Props) {
  const t = useEditorWords('material');
  const { id, fileName, photo, text, pictures } = file;
  const paragraphs = paragraphsOf(text).length;
  const passages = <Passages submissionId={submissionId} text={text} onGo={onGo} />;
  return (
    <div className={styles.file}>
      <a href={`/api/submissions/files/${id}`} download>
        {fileName}
      </a>
      {photo && <MaterialPhoto picture={{ ...file, photo }} name={fileName} onGo={onGo} />}
      {pictures.found.map((picture) => (
        <MaterialPhoto
          key={picture.position}
          picture={picture}
          name={t('pictureOf', { name: fileName, number: picture.position + 1 })}
          onGo={onGo}
        />
      ))}
      {pictures.awaited > 0 && (
        <p className={styles.awaited}>
          <Loader size={12} aria-hidden /> {t('awaited', { count: pictures.awaited })}
        </p>
      )}
      {pictures.hasOthers && <p className={styles.awaited}>{t('otherPictures')}</p>}
      {paragraphs > SHOWN_AT_ONCE ? (
        <details>
          <summary>{t('fileText', { count: paragraphs })}</summary>
          {passages}
        </details>
      ) : (
        passages
      )}
    </div>
  );
}
