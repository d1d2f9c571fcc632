/**
 * Every shortcut of the editor, once: the keys that are listened for, the hints on buttons and the list a person
 * can open all come from here. `Mod` is Ctrl, on a Mac ⌘. `text` shortcuts are the text editor's own.
 */
export const SHORTCUTS = [
  { id: 'bold', keys: 'Mod+B', group: 'text' },
  { id: 'italic', keys: 'Mod+I', group: 'text' },
  { id: 'runIn', keys: 'Mod+Shift+B', group: 'text' },
  { id: 'superscript', keys: 'Mod+.', group: 'text' },
  { id: 'subscript', keys: 'Mod+,', group: 'text' },
  { id: 'orderedList', keys: 'Mod+Shift+7', group: 'text' },
  { id: 'bulletList', keys: 'Mod+Shift+8', group: 'text' },
  { id: 'quote', keys: 'Mod+Shift+9', group: 'text' },
  { id: 'lineBreak', keys: 'Shift+Enter', group: 'text' },
  { id: 'link', keys: 'Alt+L', group: 'insert' },
  { id: 'table', keys: 'Alt+T', group: 'insert' },
  { id: 'photo', keys: 'Alt+P', group: 'insert' },
  { id: 'comment', keys: 'Alt+C', group: 'insert' },
  { id: 'moveUp', keys: 'Alt+ArrowUp', group: 'section' },
  { id: 'moveDown', keys: 'Alt+ArrowDown', group: 'section' },
  { id: 'previousSection', keys: 'Alt+K', group: 'section' },
  { id: 'nextSection', keys: 'Alt+J', group: 'section' },
  { id: 'heading', keys: 'Alt+H', group: 'section' },
  { id: 'addSection', keys: 'Alt+N', group: 'section' },
  { id: 'split', keys: 'Alt+S', group: 'section' },
  { id: 'merge', keys: 'Alt+M', group: 'section' },
  { id: 'details', keys: 'Alt+I', group: 'section' },
  { id: 'undo', keys: 'Mod+Z', group: 'page' },
  { id: 'redo', keys: 'Mod+Y', also: 'Mod+Shift+Z', group: 'page' },
  { id: 'find', keys: 'Mod+F', group: 'page' },
  { id: 'replace', keys: 'Mod+H', group: 'page' },
  { id: 'findNext', keys: 'F3', group: 'page' },
  { id: 'findPrevious', keys: 'Shift+F3', group: 'page' },
  { id: 'tidy', keys: 'Mod+F7', group: 'page' },
  { id: 'save', keys: 'Mod+S', group: 'page' },
  { id: 'outline', keys: 'Alt+O', group: 'page' },
  { id: 'toolbar', keys: 'Alt+F10', group: 'page' },
  { id: 'help', keys: 'Mod+/', group: 'page' },
] as const satisfies readonly Shortcut[];

/** `also`: the same by other keys, for hands that know it so. */
type Shortcut = { id: string; keys: string; also?: string; group: 'text' | 'insert' | 'section' | 'page' };
export type ShortcutId = (typeof SHORTCUTS)[number]['id'];
/** Those of what arranges sections. */
export const ARRANGING: readonly ShortcutId[] = [
  'moveUp',
  'moveDown',
  'addSection',
  'split',
  'merge',
  'details',
];
export const SHORTCUT_GROUPS = ['text', 'insert', 'section', 'page'] as const;

export function keysOf(id: ShortcutId): string {
  return SHORTCUTS.find((shortcut) => shortcut.id === id)?.keys ?? '';
}

type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The shortcut pressed, by the place of the keys: with Alt, what they type differs from system to system. */
export function shortcutOf(event: Pressed): ShortcutId | null {
  return SHORTCUTS.find((shortcut) => keysFor(shortcut).some((keys) => isPressed(event, keys)))?.id ?? null;
}

function keysFor({ keys, also }: Shortcut): string[] {
  return also === undefined ? [keys] : [keys, also];
}

function isPressed(event: Pressed, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const isMod = event.ctrlKey || event.metaKey;
  return (
    event.code === codeOf(key) &&
    isMod === parts.includes('Mod') &&
    event.altKey === parts.includes('Alt') &&
    event.shiftKey === parts.includes('Shift')
  );
}

const CODES: Record<string, string> = { '/': 'Slash', '.': 'Period', ',': 'Comma' };

function codeOf(key: string): string {
  if (/^[A-Z]$/.test(key)) return `Key${key}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  return CODES[key] ?? key;
}

const MAC: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', ArrowUp: '↑', ArrowDown: '↓' };
const OTHER: Record<string, string> = { Mod: 'Ctrl', ArrowUp: '↑', ArrowDown: '↓' };

/** As printed on the keys of this machine. */
export function keyLabels(keys: string, isMac: boolean): string[] {
  const names = isMac ? MAC : OTHER;
  return keys.split('+').map((key) => names[key] ?? key);
}
