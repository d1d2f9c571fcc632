'use client';

import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { LineField } from '@/components/editor/lines/line-field';
import { joinWithPrevious, splitLine, typeLine } from '@/components/editor/lines/edit-lines';

type Props = {
  lines: string[];
  max: number;
  /** Names each line for those who do not see it; from 1. */
  label: (line: number) => string;
  placeholder: string;
  className: string;
  error?: string | undefined;
  onChange: (lines: string[]) => void;
  onComposing: (isComposing: boolean) => void;
  onBlur?: () => void;
  /** Enter or arrow down beyond the last line. */
  onLeave?: () => void;
};

type Caret = { line: number; at: number };

/** Lines of a heading, set as they are printed: Enter begins a line, Backspace at its start joins it back. */
export function LineList({ lines, max, label, placeholder, className, error, onLeave, ...events }: Props) {
  const shown = lines.length === 0 ? [''] : lines;
  const fields = useRef<(HTMLTextAreaElement | null)[]>([]);
  const caret = useRef<Caret | null>(null);

  useLayoutEffect(() => {
    if (!caret.current) return;
    const { line, at } = caret.current;
    caret.current = null;
    const field = fields.current[line];
    field?.focus();
    field?.setSelectionRange(at, at);
  });

  const change = (next: string[], to?: Caret) => {
    caret.current = to ?? null;
    events.onChange(next.every((line) => line === '') ? [] : next);
  };
  const goTo = (line: number, at: number) => {
    fields.current[line]?.focus();
    fields.current[line]?.setSelectionRange(at, at);
  };

  const onKeyDown = (index: number) => (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const isAtStart = selectionStart === 0 && selectionEnd === 0;
    const isAtEnd = selectionStart === value.length && selectionEnd === value.length;
    const previous = shown[index - 1];
    if (event.key === 'Enter') {
      event.preventDefault();
      if (shown.length < max)
        change(splitLine(shown, index, selectionStart, selectionEnd), { line: index + 1, at: 0 });
      else if (index < shown.length - 1) goTo(index + 1, 0);
      else onLeave?.();
    } else if (event.key === 'Backspace' && isAtStart && previous !== undefined) {
      event.preventDefault();
      change(joinWithPrevious(shown, index), { line: index - 1, at: previous.length });
    } else if (event.key === 'ArrowUp' && isAtStart && previous !== undefined) {
      event.preventDefault();
      goTo(index - 1, previous.length);
    } else if (event.key === 'ArrowDown' && isAtEnd) {
      event.preventDefault();
      if (index < shown.length - 1) goTo(index + 1, 0);
      else onLeave?.();
    }
  };

  return (
    <div className={className} data-empty={lines.length === 0 || undefined}>
      {shown.map((line, index) => (
        <LineField
          key={index}
          ref={(field) => {
            fields.current[index] = field;
          }}
          value={line}
          label={label(index + 1)}
          placeholder={index === 0 ? placeholder : ''}
          error={index === 0 ? error : undefined}
          onType={(text) => change(typeLine(shown, index, text, max))}
          onKeyDown={onKeyDown(index)}
          onComposing={events.onComposing}
          onBlur={events.onBlur}
        />
      ))}
    </div>
  );
}
