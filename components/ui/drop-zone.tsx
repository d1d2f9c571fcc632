'use client';

import { useId, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Button, Text } from '@mantine/core';
import styles from './drop-zone.module.css';

type Props = {
  words: { choose: string; hint: string };
  /** What the system's file dialog offers, as the `accept` of an input; what is dropped is not held to it. */
  accept: string;
  icon: ReactNode;
  onFiles: (files: File[]) => void;
  /** The one thing to do on its page. */
  isPrimary?: boolean;
  isDisabled?: boolean;
  error?: string;
};

/** Files by a button, which keyboard and screen reader reach, or dropped on the field. */
export function DropZone({ words, accept, icon, onFiles, isPrimary, isDisabled = false, error }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const hintId = useId();

  function drag(event: DragEvent) {
    // Refused drops too: else the browser would leave the page for the file.
    event.preventDefault();
    setIsOver(!isDisabled);
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    if (!isDisabled) onFiles([...event.dataTransfer.files]);
  }
  return (
    <div
      className={styles.zone}
      data-over={isOver || undefined}
      onDragOver={drag}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        aria-label={words.choose}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // So that the same file, mended, can be chosen once more.
          currentTarget.value = '';
        }}
      />
      <Button
        variant={isPrimary ? 'filled' : 'default'}
        leftSection={icon}
        aria-describedby={hintId}
        disabled={isDisabled}
        onClick={() => input.current?.click()}
      >
        {words.choose}
      </Button>
      <Text id={hintId} size="sm" c="dimmed">
        {words.hint}
      </Text>
      {error && (
        <Text role="alert" size="sm" c="seal">
          {error}
        </Text>
      )}
    </div>
  );
}
