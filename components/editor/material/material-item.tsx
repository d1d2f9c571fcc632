'use client';

import { useId } from 'react';
import { Badge, Button } from '@mantine/core';
import { useFormatter, useTranslations } from 'next-intl';
import type { ArticleSubmission, MaterialFile } from '@/lib/submissions/queries/list-article-material';
import { photoPath } from '@/components/article/photo-sources';
import { paragraphsOf } from '@/components/editor/material/paragraphs-of';
import { useTake } from '@/components/editor/material/use-take';
import { useEditorPage } from '@/components/editor/session/session-context';
import styles from './material.module.css';

type Props = { submission: ArticleSubmission; onGo?: (() => void) | undefined };

/** One submission: who sent it and when, its text paragraph by paragraph, its files and photos. */
export function MaterialItem({ submission, onGo }: Props) {
  const t = useTranslations('editor.material');
  const format = useFormatter();
  const { session } = useEditorPage();
  const nameId = useId();
  const { departmentName, contributorName, submittedAt, sectionId, files } = submission;
  const number = sectionId ? session.order.get().indexOf(sectionId) + 1 : 0;
  const time = format.dateTime(submittedAt, { dateStyle: 'short', timeStyle: 'short' });
  return (
    <li className={styles.item} aria-labelledby={nameId}>
      <p className={styles.who}>
        <b id={nameId}>{departmentName}</b> {contributorName} <time className="tabular">{time}</time>
      </p>
      <p className={styles.marks}>
        {submission.isNew && <Badge size="sm">{t('new')}</Badge>}
        {submission.isLate && (
          <Badge size="sm" variant="outline" color="gray">
            {t('late')}
          </Badge>
        )}
        {submission.takenAt && (
          <Badge size="sm" variant="light" color="gray">
            {t('taken')}
          </Badge>
        )}
        {number > 0 && <span>{t('inSection', { number })}</span>}
      </p>
      <Passages submissionId={submission.id} text={submission.text} onGo={onGo} />
      {files.map((file) => (
        <FileItem key={file.id} submissionId={submission.id} file={file} onGo={onGo} />
      ))}
    </li>
  );
}

type FileProps = { submissionId: string; file: MaterialFile; onGo?: (() => void) | undefined };

function FileItem({ submissionId, file, onGo }: FileProps) {
  const t = useTranslations('editor.material');
  const take = useTake(onGo);
  const { photo, caption, credit } = file;
  return (
    <div className={styles.file}>
      <a href={`/api/submissions/files/${file.id}`} download>
        {file.fileName}
      </a>
      {photo && (
        <figure>
          {/* The caption beside it says what it shows. */}
          <img src={photoPath(photo.hash, 480)} alt="" width={photo.width} height={photo.height} />
          <figcaption>{[caption, credit].filter(Boolean).join(' ')}</figcaption>
          <TakeButton label={t('takePhoto')} onTake={() => take.photo(file)} />
        </figure>
      )}
      {file.kind === 'document' && <Passages submissionId={submissionId} text={file.text} onGo={onGo} />}
    </div>
  );
}

type PassagesProps = { submissionId: string; text: string; onGo?: (() => void) | undefined };

function Passages({ submissionId, text, onGo }: PassagesProps) {
  const t = useTranslations('editor.material');
  const take = useTake(onGo);
  const paragraphs = paragraphsOf(text);
  return (
    <div>
      {paragraphs.map((paragraph, index) => (
        <div key={index} className={styles.passage}>
          <p>{paragraph}</p>
          <TakeButton label={t('take')} onTake={() => take.passages(submissionId, [paragraph])} />
        </div>
      ))}
      {paragraphs.length > 1 && (
        <TakeButton label={t('takeAll')} onTake={() => take.passages(submissionId, paragraphs)} />
      )}
    </div>
  );
}

function TakeButton({ label, onTake }: { label: string; onTake: () => void }) {
  return (
    <Button
      size="compact-xs"
      variant="default"
      // The cursor stays where the passage is to go.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {label}
    </Button>
  );
}
