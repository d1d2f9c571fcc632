'use client';

import { useRef, useState } from 'react';
import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { BYLINE_ROLES, type BylineEntry, type BylineRole } from '@/lib/domain/article/content';
import { BylineLine } from '@/components/article/byline-line';
import { useFieldError } from '@/components/ui/field-error';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { useRefusal } from '@/components/editor/status/use-save-state';
import { useEditorWords } from '@/components/words/use-editor-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import styles from './byline-editor.module.css';

/** The byline's entries as fields, with the byline as it will be printed above them. */
export function BylineEditor() {
  const t = useEditorWords('byline');
  const session = useArticleSession();
  const { head } = session;
  const { byline } = useValue(head.text);
  const fieldError = useFieldError(useRefusal(head.saver));
  const list = useRef<HTMLOListElement>(null);
  const [isOpen, setIsOpen] = useState(byline.length === 0);
  const set = (next: BylineEntry[]) => head.change({ byline: next });
  const focusEntry = (index: number, field: string) =>
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-entry="${index}"] [data-field="${field}"]`)?.focus(),
    );

  const move = (index: number, by: number) => {
    const entry = byline[index];
    const to = index + by;
    if (!entry || to < 0 || to >= byline.length) return;
    set(byline.toSpliced(index, 1).toSpliced(to, 0, entry));
    focusEntry(to, 'name');
  };
  const remove = (index: number) => {
    set(byline.toSpliced(index, 1));
    focusEntry(Math.max(0, index - 1), 'name');
  };
  const add = () => {
    const last = byline.at(-1);
    set([...byline, { role: last?.role ?? 'reporter', outlet: last?.outlet ?? '', name: '' }]);
    focusEntry(byline.length, 'name');
  };

  return (
    <div className={styles.byline}>
      <p className="article-byline">
        <BylineLine byline={byline.filter(({ name }) => name.trim() !== '')} />
      </p>
      <details
        className={styles.entries}
        data-head="byline"
        open={isOpen}
        onToggle={(event) => setIsOpen(event.currentTarget.open)}
      >
        <summary>{t('edit', { count: byline.length })}</summary>
        <ol ref={list} aria-label={t('title')}>
          {byline.map((entry, index) => (
            <li key={index} data-entry={index} className={styles.entry}>
              <Entry
                entry={entry}
                number={index + 1}
                errorOf={(field) => fieldError(`byline.${index}.${field}`)}
                onChange={(change) => set(byline.with(index, { ...entry, ...change }))}
                onMove={(by) => move(index, by)}
              />
              <ActionIcon.Group>
                <IconButton
                  icon={IconArrowUp}
                  label={t('up', { number: index + 1 })}
                  onClick={() => move(index, -1)}
                />
                <IconButton
                  icon={IconArrowDown}
                  label={t('down', { number: index + 1 })}
                  onClick={() => move(index, 1)}
                />
                <IconButton
                  icon={IconX}
                  label={t('remove', { number: index + 1 })}
                  onClick={() => remove(index)}
                />
              </ActionIcon.Group>
            </li>
          ))}
        </ol>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onMouseDown={keepFocus}
          onClick={add}
        >
          {t('add')}
        </Button>
      </details>
    </div>
  );
}

/**
 * Leaving a field saves it, which may take its error away and move what lies below: a press would then end on
 * another element than it began on, and be no click.
 */
function keepFocus(event: React.MouseEvent): void {
  event.preventDefault();
}

function IconButton({
  icon: Shape,
  label,
  onClick,
}: {
  icon: typeof IconX;
  label: string;
  onClick: () => void;
}) {
  return (
    <ActionIcon
      variant="default"
      size={30}
      aria-label={label}
      title={label}
      onMouseDown={keepFocus}
      onClick={onClick}
    >
      <Shape size={14} aria-hidden />
    </ActionIcon>
  );
}

type EntryProps = {
  entry: BylineEntry;
  number: number;
  errorOf: (field: string) => string | undefined;
  onChange: (change: Partial<BylineEntry>) => void;
  onMove: (by: number) => void;
};

function Entry({ entry, number, errorOf, onChange, onMove }: EntryProps) {
  const t = useEditorWords('byline');
  const terms = useTermsWords('bylineRole');
  const { head } = useArticleSession();
  const shared = {
    size: 'xs',
    onCompositionStart: () => head.composing(true),
    onCompositionEnd: () => head.composing(false),
    onBlur: () => void head.saver.flush(),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      event.preventDefault();
      event.stopPropagation();
      onMove(event.key === 'ArrowUp' ? -1 : 1);
    },
  } as const;
  return (
    <>
      <NativeSelect
        {...shared}
        aria-label={t('role', { number })}
        value={entry.role}
        data={BYLINE_ROLES.map((role) => ({ value: role, label: terms(role) }))}
        onChange={(event) => onChange({ role: event.currentTarget.value as BylineRole })}
      />
      <TextInput
        {...shared}
        data-field="outlet"
        aria-label={t('outlet', { number })}
        placeholder={t('outletHint')}
        value={entry.outlet}
        error={errorOf('outlet')}
        onChange={(event) => onChange({ outlet: event.currentTarget.value })}
      />
      <TextInput
        {...shared}
        data-field="name"
        aria-label={t('name', { number })}
        placeholder={t('nameHint')}
        value={entry.name}
        error={errorOf('name')}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
    </>
  );
}
