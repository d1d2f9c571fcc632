import { describe, expect, it } from 'vitest';
import { keyLabels, shortcutOf, SHORTCUTS } from '@/components/editor/shortcuts/shortcuts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('the editor’s shortcuts', () => {
  it('no two share their keys', () => {
    expect(new Set(SHORTCUTS.map(({ keys }) => keys)).size).toBe(SHORTCUTS.length);
  });

  it('never hold Alt with Shift, which switches the input method on Windows', () => {
    expect(SHORTCUTS.filter(({ keys }) => /Alt\+.*Shift|Shift\+.*Alt/.test(keys))).toEqual([]);
  });

  it('go by the place of the key, whatever it types with Alt held down', () => {
    expect(shortcutOf({ ...none, code: 'KeyS', altKey: true })).toBe('split');
    expect(shortcutOf({ ...none, code: 'Slash', metaKey: true })).toBe('help');
    expect(shortcutOf({ ...none, code: 'ArrowUp', altKey: true })).toBe('moveUp');
  });

  it('want exactly their keys', () => {
    expect(shortcutOf({ ...none, code: 'KeyS', ctrlKey: true, shiftKey: true })).toBeNull();
    expect(shortcutOf({ ...none, code: 'KeyS' })).toBeNull();
  });

  it('are shown as the machine’s keys are printed', () => {
    expect(keyLabels('Mod+Shift+B', true)).toEqual(['⌘', '⇧', 'B']);
    expect(keyLabels('Mod+Shift+B', false)).toEqual(['Ctrl', 'Shift', 'B']);
  });
});
