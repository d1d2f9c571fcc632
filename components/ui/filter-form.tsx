'use client';

import { useEffect, useId, useRef, useTransition, type FormEvent, type ReactNode } from 'react';
import { IconChevronDown, IconSearch } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { isInputOfComposition } from './is-composing';
import styles from './filter-form.module.css';

type Props = { action: string; label: string; applyLabel: string; children: ReactNode };

const TYPING_MS = 400;

/**
 * A plain GET form: what is filtered stands in the address, and works before scripts have loaded. With them a choice
 * acts at once, words after a pause and never while an input method composes. Plain elements, since it stands above
 * the desk's most opened lists.
 */
export function FilterForm({ action, label, applyLabel, children }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isPending, startTransition] = useTransition();
  useEffect(() => () => clearTimeout(pause.current), []);

  function apply() {
    clearTimeout(pause.current);
    if (!form.current) return;
    const given = [...new FormData(form.current)].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    );
    const query = `${new URLSearchParams(given)}`;
    startTransition(() => router.replace(`${action}${query && `?${query}`}`, { scroll: false }));
  }
  function onInput({ target, nativeEvent }: FormEvent) {
    clearTimeout(pause.current);
    if (target instanceof HTMLSelectElement) apply();
    else if (!isInputOfComposition(nativeEvent)) pause.current = setTimeout(apply, TYPING_MS);
  }
  return (
    <form
      ref={form}
      method="get"
      action={action}
      role="search"
      aria-label={label}
      aria-busy={isPending}
      className={styles.form}
      onInput={onInput}
      onCompositionEnd={() => (pause.current = setTimeout(apply, TYPING_MS))}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      {children}
      <button type="submit" className={styles.apply}>
        {applyLabel}
      </button>
    </form>
  );
}

type WordsProps = { name: string; label: string; placeholder: string; value: string; maxLength: number };

export function FilterWords({ label, value, ...field }: WordsProps) {
  const id = useId();
  return (
    <div className={`${styles.field} ${styles.words}`}>
      <label htmlFor={id}>{label}</label>
      <IconSearch className={styles.icon} size={16} aria-hidden />
      <input {...field} id={id} className={styles.input} defaultValue={value} />
    </div>
  );
}

/** A day, as `2026-11-29`; '' for none. */
export function FilterDay({ label, name, value }: { label: string; name: string; value: string }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input type="date" id={id} name={name} className={styles.input} defaultValue={value} />
    </div>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  value: string;
  /** What not to filter is called. */
  all: string;
  choices: { value: string; label: string }[];
};

export function FilterChoice({ name, label, value, all, choices }: ChoiceProps) {
  const id = useId();
  return (
    <div className={`${styles.field} ${styles.choice}`}>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} className={styles.input} defaultValue={value}>
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <IconChevronDown className={styles.icon} size={16} aria-hidden />
    </div>
  );
}
