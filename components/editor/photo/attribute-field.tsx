'use client';

import { useId, useState } from 'react';
import styles from './photo-view.module.css';

type Props = {
  /** Which of the photo's data it is. */
  attribute: 'credit' | 'alt';
  label: string;
  hint: string;
  maxLength: number;
  value: string;
  onChange: (value: string) => void;
};

/** A line of a photo's own data. The text hears of what is typed only once it is composed. */
export function AttributeField({ attribute, label, hint, maxLength, value, onChange }: Props) {
  const id = useId();
  const [composed, setComposed] = useState<string | null>(null);
  return (
    <span className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        data-attribute={attribute}
        value={composed ?? value}
        placeholder={hint}
        maxLength={maxLength}
        onCompositionStart={(event) => setComposed(event.currentTarget.value)}
        onCompositionEnd={(event) => {
          setComposed(null);
          onChange(event.currentTarget.value);
        }}
        onChange={(event) => {
          if (composed === null) onChange(event.currentTarget.value);
          else setComposed(event.currentTarget.value);
        }}
      />
    </span>
  );
}
