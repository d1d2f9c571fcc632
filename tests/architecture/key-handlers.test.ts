import { describe, expect, it } from 'vitest';
import { readSource, sourceFiles } from './import-graph';

const files = sourceFiles().filter((file) =>
  /^(app|components|lib)\/|^instrumentation-client\.ts$/.test(file),
);
const saying = (pattern: RegExp) => files.filter((file) => pattern.test(readSource(file)));

const GUARD = ['components/ui/guard-composition.ts', 'components/ui/is-composing.ts'];

/** Everything that acts on keys. What is new here gets its test beside the others in guard-composition.test.tsx. */
const HANDLERS = [
  'components/comments/comment-on-selection.tsx',
  'components/comments/passage-form.tsx',
  'components/editor/figures/figures-panel.tsx',
  'components/editor/figures/reason-form.tsx',
  'components/editor/find/find-bar.tsx',
  'components/editor/head/byline-editor.tsx',
  'components/editor/lines/line-field.tsx',
  'components/editor/lines/line-list.tsx',
  'components/editor/outline/outline-item.tsx',
  'components/editor/page/use-page-keys.ts',
  'components/editor/proposals/turn-down-form.tsx',
  'components/editor/text/composition-keys.ts',
  'components/editor/text/text-keys.ts',
  'components/editor/toolbar/use-roving-focus.ts',
  'components/finding/quick-search-dialog.tsx',
  'components/finding/quick-search.tsx',
  'components/imports/row-list.tsx',
  'components/imports/use-row-drag.ts',
  'components/shell/help-link.tsx',
  'components/submissions/hand-in-form.tsx',
  'components/topics/cue-list.tsx',
  'components/ui/guard-composition.ts',
  'components/ui/use-menu.ts',
  'lib/document/extensions/run-in.ts',
];

describe('keys of an input method', () => {
  it('are held back before anything on a page listens', () => {
    const [first] = readSource('instrumentation-client.ts')
      .replace(/^(import|\/\/).*$/gm, '')
      .trim()
      .split('\n');
    expect(first).toBe('guardComposition(window);');
  });

  it('are told from others in one place', () => {
    expect(saying(/\b(event|nativeEvent|native)\.isComposing\b|\bkeyCode\b|\.which\b/)).toEqual(
      GUARD.filter((file) => file.endsWith('is-composing.ts')),
    );
  });

  it('come to every handler by way of the guard', () => {
    const keys =
      /\bonKey(Down|Up|Press)(Capture)?\b(?=[=:(])|'key(down|up|press)'|\bkeydown:|addKeyboardShortcuts|handleKeyDown|useHotkeys\(|getHotkeyHandler/;
    expect(saying(keys).sort()).toEqual(HANDLERS);
  });

  it('pass no handler that listens before the guard, for none listens on the way down', () => {
    const early = /addEventListener\(\s*'key\w+'[^)]*(capture: true|, true)/;
    expect(saying(early)).toEqual([]);
  });

  it('are guarded wherever text is edited', () => {
    const editors = saying(/\buseEditor\(\{|new Editor\(/);
    expect(editors).toEqual(['components/editor/text/section-editor.tsx']);
    for (const file of editors) expect(readSource(file)).toMatch(/editorExtensions\(/);
    expect(readSource('components/editor/text/editor-extensions.ts')).toMatch(/^ {4}CompositionKeys,$/m);
  });

  it('find no handler on public pages, which have no script to guard them', () => {
    expect(
      saying(/\bonKey|'key(down|up|press)'/).filter((file) => /^components\/(site|article)\//.test(file)),
    ).toEqual([]);
  });
});
