'use client';

import type { Icon } from '@tabler/icons-react';
import { keyLabels, keysOf, type ShortcutId } from '@/components/editor/shortcuts/shortcuts';
import { useIsMac } from '@/components/editor/shortcuts/use-is-mac';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './text-toolbar.module.css';

type Props = {
  id: ShortcutId;
  icon: Icon;
  isOn?: boolean | undefined;
  isDisabled: boolean;
  /** Said on hovering, in place of its name alone. */
  hint?: string | undefined;
  /** Shows its name beside the sign: for what no sign says clearly. */
  hasLabel?: boolean;
  onUse: () => void;
};

/** One tool. Disabled ones can still be reached, so that a screen reader finds the whole bar. */
export function ToolButton({ id, icon: Shape, isOn, isDisabled, hint, hasLabel, onUse }: Props) {
  const t = useEditorWords('shortcuts.do');
  const keys = keyLabels(keysOf(id), useIsMac()).join('+');
  const name = t(id);
  return (
    <button
      type="button"
      data-tool
      className={styles.tool}
      aria-label={name}
      aria-keyshortcuts={keysOf(id).replace('Mod', 'Control')}
      aria-pressed={isOn}
      aria-disabled={isDisabled}
      title={`${hint ?? name} (${keys})`}
      // The text keeps the focus and its selection.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !isDisabled && onUse()}
    >
      <Shape size={18} stroke={1.7} aria-hidden />
      {hasLabel && <span className={styles.name}>{name}</span>}
    </button>
  );
}
