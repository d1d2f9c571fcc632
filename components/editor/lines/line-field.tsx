'use client';

import { useId, type ChangeEvent, type KeyboardEventHandler, type ReactNode, type Ref } from 'react';
import { Phrases } from '@/components/article/phrases';
import { isInputOfComposition } from '@/components/ui/is-composing';
import { visibleText } from '@/lib/domain/text/visible-text';
import { placeAtClick } from './place-at-click';
import styles from './line-field.module.css';

type Props = {
  ref?: Ref<HTMLTextAreaElement>;
  value: string;
  label: string;
  placeholder: string;
  error?: string | undefined;
  onType: (text: string) => void;
  onKeyDown?: KeyboardEventHandler<HTMLTextAreaElement>;
  onComposing: (isComposing: boolean) => void;
  onBlur?: (() => void) | undefined;
  /** The line as the page sets it, where that is not in phrases. */
  children?: ReactNode;
};

/** A field that looks like the line it will print, growing with it; the type around it is inherited. */
export function LineField({
  ref,
  value,
  label,
  placeholder,
  error,
  onType,
  onKeyDown,
  onComposing,
  onBlur,
  children,
}: Props) {
  const errorId = useId();
  return (
    <span className={`line ${styles.line}`}>
      {/* The text once more, unseen, gives the field its size; where nobody writes, it is set as on the page. */}
      <span className={styles.field} data-text={value || placeholder}>
        {value !== '' && (
          <span className={styles.set} aria-hidden>
            {children ?? <Phrases text={value} />}
          </span>
        )}
        <textarea
          ref={ref}
          rows={1}
          cols={1}
          value={value}
          aria-label={label}
          placeholder={placeholder}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? errorId : undefined}
          onChange={(event) => onType(seenOf(event))}
          onKeyDown={onKeyDown}
          onMouseDown={(event) => {
            const { currentTarget: field, button, clientX, clientY } = event;
            const place = button === 0 ? placeAtClick(field, clientX, clientY) : null;
            if (place === null) return;
            event.preventDefault();
            field.focus();
            field.setSelectionRange(place, place);
          }}
          onCompositionStart={() => onComposing(true)}
          onCompositionEnd={(event) => {
            onComposing(false);
            const seen = visibleText(event.currentTarget.value);
            if (seen !== event.currentTarget.value) onType(seen);
          }}
          onBlur={onBlur}
        />
      </span>
      {error && (
        <span className={styles.error} id={errorId} role="alert">
          {error}
        </span>
      )}
    </span>
  );
}

/** An input method's text is let alone until it is done. */
function seenOf({ target, nativeEvent }: ChangeEvent<HTMLTextAreaElement>): string {
  return isInputOfComposition(nativeEvent) ? target.value : visibleText(target.value);
}
