'use client';

import { useId, useRef, useState, type DragEvent } from 'react';
import { Button, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import classes from './submissions.module.css';

const ACCEPTED = '.docx,.doc,.wps,.pdf,.txt,.html,.htm,image/jpeg,image/png,image/webp';

type Props = { onChoose: (files: File[]) => void; isDisabled: boolean; error?: string };

/** Files by a button, or dropped on the field. */
export function FilePicker({ onChoose, isDisabled, error }: Props) {
  const t = useTranslations('material.files');
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const hintId = useId();

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    if (!isDisabled) onChoose([...event.dataTransfer.files]);
  }
  return (
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={t('choose')}
        onChange={({ currentTarget }) => {
          onChoose([...(currentTarget.files ?? [])]);
          // So that the same file, mended, can be chosen once more.
          currentTarget.value = '';
        }}
      />
      <Button
        variant="default"
        leftSection={<IconPaperclip size={16} aria-hidden />}
        aria-describedby={hintId}
        disabled={isDisabled}
        onClick={() => input.current?.click()}
      >
        {t('choose')}
      </Button>
      <Text id={hintId} size="sm" c="dimmed">
        {t('hint')}
      </Text>
      {error && (
        <Text role="alert" size="sm" c="seal">
          {error}
        </Text>
      )}
    </div>
  );
}
