'use client';

import { useState, type Ref } from 'react';
import { TextInput } from '@mantine/core';
import styles from './find-bar.module.css';

const LONGEST = 200;

type Props = {
  ref?: Ref<HTMLInputElement>;
  label: string;
  value: string;
  onType: (words: string) => void;
};

/** Words to find, or to put in their place; what an input method composes counts once it is done. */
export function FindField({ ref, label, value, onType }: Props) {
  const [composed, setComposed] = useState<string | null>(null);
  return (
    <TextInput
      ref={ref}
      className={styles.field}
      size="xs"
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      spellCheck={false}
      maxLength={LONGEST}
      value={composed ?? value}
      onCompositionStart={(event) => setComposed(event.currentTarget.value)}
      onCompositionEnd={(event) => {
        setComposed(null);
        onType(event.currentTarget.value);
      }}
      onChange={({ currentTarget }) => {
        if (composed === null) onType(currentTarget.value);
        else setComposed(currentTarget.value);
      }}
    />
  );
}
