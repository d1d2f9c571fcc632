// @vitest-environment happy-dom
import { act, createRef, useRef, type ReactNode } from 'react';
import { Menu, MantineProvider, Modal, Select } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Editor } from '@tiptap/core';
import { NextIntlClientProvider } from 'next-intl';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { PassageForm } from '@/components/comments/passage-form';
import { FindBar } from '@/components/editor/find/find-bar';
import { FindProvider } from '@/components/editor/find/find-context';
import { FindSession } from '@/components/editor/find/find-session';
import { LineList } from '@/components/editor/lines/line-list';
import { usePageKeys } from '@/components/editor/page/use-page-keys';
import type { EditorPage } from '@/components/editor/page/use-editor-page';
import { ReasonForm } from '@/components/editor/figures/reason-form';
import { TurnDownForm } from '@/components/editor/proposals/turn-down-form';
import type { ArticleSession } from '@/components/editor/session/article-session';
import { ArticleSessionProvider } from '@/components/editor/session/session-context';
import { Value } from '@/components/editor/session/value';
import { editorExtensions } from '@/components/editor/text/editor-extensions';
import { useRovingFocus } from '@/components/editor/toolbar/use-roving-focus';
import { QuickSearch } from '@/components/finding/quick-search';
import { QuickSearchDialog } from '@/components/finding/quick-search-dialog';
import { RowList } from '@/components/imports/row-list';
import { guardComposition } from '@/components/ui/guard-composition';
import { useMenu } from '@/components/ui/use-menu';
import { loadMessages } from '@/messages/load-messages';
import { doc } from '@/tests/support/documents';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => {} }) }));

const messages = await loadMessages('zh-CN');
const CODES: Record<string, number> = { Enter: 13, Escape: 27, ArrowUp: 38, ArrowDown: 40, ArrowRight: 39 };

/** A key the input method took, as browsers tell of it: while it composes, and in Safari when that is over. */
const TAKEN = [
  { isComposing: true, keyCode: 229 },
  { isComposing: false, keyCode: 229 },
  { isComposing: true, keyCode: 13 },
];

let root: Root | null = null;
beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  guardComposition(window);
});
afterEach(() => {
  act(() => root?.unmount());
  root = null;
  document.body.replaceChildren();
});

async function show(children: ReactNode): Promise<void> {
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  await act(async () =>
    root?.render(
      <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
        <MantineProvider env="test">{children}</MantineProvider>
      </NextIntlClientProvider>,
    ),
  );
}

function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
}

type Key = { key: string } & Partial<KeyboardEventInit>;

async function send(
  target: EventTarget,
  key: Key,
  by: { isComposing: boolean; keyCode: number },
  type = 'keydown',
) {
  const event = new KeyboardEvent(type, { code: key.key, ...key, ...by, bubbles: true, cancelable: true });
  // Not every browser's constructor takes the code.
  if (event.keyCode !== by.keyCode) Object.defineProperty(event, 'keyCode', { value: by.keyCode });
  await act(async () => void target.dispatchEvent(event));
  return event;
}

/** Runs `untouched` after the key came from an input method in each way, then sends it as the page's own. */
async function composedThenPressed(target: EventTarget, key: Key, untouched: () => void): Promise<void> {
  for (const by of TAKEN) {
    const event = await send(target, key, by);
    expect(event.defaultPrevented).toBe(false);
    untouched();
  }
  await send(target, key, { isComposing: false, keyCode: CODES[key.key] ?? 0 });
}

describe('a key of an input method reaches no handler, whatever it listens on', () => {
  test.each(['keydown', 'keypress', 'keyup'])('%s', async (type) => {
    const heard = vi.fn();
    const place = document.body.appendChild(document.createElement('input'));
    for (const target of [window, document, document.body, place])
      for (const capture of [true, false]) target.addEventListener(type, heard, { capture });
    for (const by of TAKEN) await send(place, { key: 'Enter' }, by, type);
    expect(heard).not.toHaveBeenCalled();
    await send(place, { key: 'Enter' }, { isComposing: false, keyCode: 13 }, type);
    expect(heard).toHaveBeenCalledTimes(8);
  });

  test('nor React, nor the shortcuts of the kit', async () => {
    const heard = vi.fn();
    function Page() {
      useHotkeys([['alt+shift+C', heard, { usePhysicalKeys: true }]], [], true);
      return <input onKeyDown={heard} onKeyDownCapture={heard} onKeyUp={heard} />;
    }
    await show(<Page />);
    const key = { key: 'C', code: 'KeyC', altKey: true, shiftKey: true };
    await composedThenPressed(find('input'), key, () => expect(heard).not.toHaveBeenCalled());
    expect(heard).toHaveBeenCalledTimes(3);
  });
});

describe('it does nothing', () => {
  test('in the lines of a heading', async () => {
    const onChange = vi.fn();
    await show(
      <LineList
        lines={['养老服务']}
        max={3}
        label={String}
        placeholder=""
        className=""
        onChange={onChange}
        onComposing={() => {}}
      />,
    );
    await composedThenPressed(find('textarea'), { key: 'Enter' }, () =>
      expect(onChange).not.toHaveBeenCalled(),
    );
    expect(onChange).toHaveBeenCalledOnce();
  });

  test('in the form of a comment', async () => {
    // What the kit's growing field listens to, and this page does not have.
    Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
    const onClose = vi.fn();
    const passage = { sectionId: 's', start: 0, end: 2, quote: '养老' };
    await show(
      <PassageForm articleId="a" passage={passage} field={createRef()} add={vi.fn()} onClose={onClose} />,
    );
    await composedThenPressed(find('textarea'), { key: 'Escape' }, () =>
      expect(onClose).not.toHaveBeenCalled(),
    );
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('in the reason why a proposal is turned down', async () => {
    const onCancel = vi.fn();
    await show(<TurnDownForm onSubmit={async () => null} onCancel={onCancel} />);
    await composedThenPressed(find('input'), { key: 'Escape' }, () =>
      expect(onCancel).not.toHaveBeenCalled(),
    );
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test('in the reason why a figure is waived', async () => {
    const onCancel = vi.fn();
    await show(
      <ReasonForm label="免挂理由" confirm="免挂" onSubmit={async () => null} onCancel={onCancel} />,
    );
    await composedThenPressed(find('input'), { key: 'Escape' }, () =>
      expect(onCancel).not.toHaveBeenCalled(),
    );
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test('in a menu of ours', async () => {
    const close = vi.fn();
    function Place() {
      const place = useRef<HTMLDivElement>(null);
      return (
        <div ref={place} {...useMenu(place, true, close)}>
          <button role="menuitem">甲</button>
          <button role="menuitem">乙</button>
        </div>
      );
    }
    await show(<Place />);
    const [first, second] = document.querySelectorAll<HTMLElement>('[role="menuitem"]');
    const stays = () => expect(document.activeElement).toBe(first);
    await composedThenPressed(first ?? document, { key: 'ArrowDown' }, stays);
    expect(document.activeElement).toBe(second);
    await composedThenPressed(second ?? document, { key: 'Escape' }, () =>
      expect(close).not.toHaveBeenCalled(),
    );
    expect(close).toHaveBeenCalledOnce();
  });

  test('in a toolbar', async () => {
    function Bar() {
      const bar = useRef<HTMLDivElement>(null);
      return (
        <div ref={bar} {...useRovingFocus(bar)}>
          <button data-tool>甲</button>
          <button data-tool>乙</button>
        </div>
      );
    }
    await show(<Bar />);
    const [first, second] = document.querySelectorAll<HTMLElement>('[data-tool]');
    first?.focus();
    const stays = () => expect(document.activeElement).toBe(first);
    await composedThenPressed(first ?? document, { key: 'ArrowRight' }, stays);
    expect(document.activeElement).toBe(second);
  });

  test('to the shortcuts of the editor’s page', async () => {
    const save = vi.fn();
    const page = { texts: { save }, dialogs: { opened: { get: () => null } } } as unknown as EditorPage;
    function Page() {
      usePageKeys(page);
      return <input />;
    }
    await show(<Page />);
    const key = { key: 's', code: 'KeyS', ctrlKey: true };
    await composedThenPressed(find('input'), key, () => expect(save).not.toHaveBeenCalled());
    expect(save).toHaveBeenCalledOnce();
  });

  test('in the bar that finds', async () => {
    const session = { changes: new Value(0), focused: new Value(null), inOrder: () => [], head: null };
    const found = new FindSession(session as unknown as ArticleSession);
    found.mode.set('find');
    const step = vi.spyOn(found, 'step');
    await show(
      <ArticleSessionProvider value={session as unknown as ArticleSession}>
        <FindProvider value={found}>
          <FindBar />
        </FindProvider>
      </ArticleSessionProvider>,
    );
    await composedThenPressed(find('input'), { key: 'Enter' }, () => expect(step).not.toHaveBeenCalled());
    expect(step).toHaveBeenCalledExactlyOnceWith(1);
    await composedThenPressed(find('input'), { key: 'Escape' }, () => expect(found.mode.get()).toBe('find'));
    expect(found.mode.get()).toBe('closed');
  });

  test('in the search from anywhere', async () => {
    const articles = [{ id: '1', headline: '同心向前', bodyName: '云溪区委统战部', year: 2025 }];
    vi.stubGlobal('fetch', async () => Response.json({ kind: 'recent', articles }));
    await show(<QuickSearchDialog isOffice onClose={() => {}} />);
    await vi.waitFor(() => find('[data-step]'));
    const line = find('input');
    act(() => line.focus());
    await composedThenPressed(line, { key: 'ArrowDown' }, () => expect(document.activeElement).toBe(line));
    expect(document.activeElement).toBe(find('[data-step]'));
    vi.unstubAllGlobals();
  });

  test('on the way to that search', async () => {
    await show(<QuickSearch isOffice />);
    const key = { key: 'k', code: 'KeyK', ctrlKey: true };
    const isComing = () => document.querySelector('[role="status"], [role="dialog"]') !== null;
    await composedThenPressed(find('button'), key, () => expect(isComing()).toBe(false));
    expect(isComing()).toBe(true);
  });

  test('in the rows of an import', async () => {
    const onKey = vi.fn();
    await show(
      <RowList
        rows={[]}
        notes={new Map()}
        currentId={null}
        topicNames={new Map()}
        onChoose={() => {}}
        onKey={onKey}
        onDrop={() => {}}
      />,
    );
    await composedThenPressed(find('[role="listbox"]'), { key: 'ArrowUp' }, () =>
      expect(onKey).not.toHaveBeenCalled(),
    );
    expect(onKey).toHaveBeenCalledOnce();
  });

  test('in a dialog, a list of choices and a menu of the kit', async () => {
    const onClose = vi.fn();
    await show(
      <Modal opened onClose={onClose} withCloseButton={false} transitionProps={{ duration: 0 }}>
        <input id="within" />
      </Modal>,
    );
    await composedThenPressed(find('#within'), { key: 'Escape' }, () =>
      expect(onClose).not.toHaveBeenCalled(),
    );
    expect(onClose).toHaveBeenCalledOnce();
    act(() => root?.unmount());

    const onChange = vi.fn();
    await show(<Select data={['甲', '乙']} defaultDropdownOpened searchable onChange={onChange} />);
    await send(find('input'), { key: 'ArrowDown' }, { isComposing: false, keyCode: 40 });
    await composedThenPressed(find('input'), { key: 'Enter' }, () => expect(onChange).not.toHaveBeenCalled());
    expect(onChange).toHaveBeenCalledOnce();
    act(() => root?.unmount());

    const onMenu = vi.fn();
    await show(
      <Menu opened onClose={onMenu} withinPortal={false} transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <button>更多</button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item>甲</Menu.Item>
        </Menu.Dropdown>
      </Menu>,
    );
    await composedThenPressed(find('[role="menuitem"]'), { key: 'Escape' }, () =>
      expect(onMenu).not.toHaveBeenCalled(),
    );
    expect(onMenu).toHaveBeenCalled();
  });
});

describe('in the text of a section', () => {
  function opened(): Editor {
    const words = { uploading: () => '', failed: () => '', dismiss: '' };
    const element = document.body.appendChild(document.createElement('div'));
    const extensions = editorExtensions({
      placeholder: '',
      words: words as never,
      onChooseComment: () => {},
      onChooseFigure: () => {},
      onEdit: () => {},
      onPasted: () => {},
    });
    return new Editor({ element, extensions, content: doc('养老服务') });
  }

  test('it begins no paragraph and sets nothing bold, and nothing around the text hears of it', async () => {
    const editor = opened();
    const around = vi.fn();
    document.body.addEventListener('keydown', around);
    editor.commands.setTextSelection({ from: 1, to: 3 });
    const before = editor.getJSON();
    const unchanged = () => expect(editor.getJSON()).toEqual(before);
    for (const key of [{ key: 'Enter' }, { key: 'b', ctrlKey: true }, { key: '.', ctrlKey: true }]) {
      for (const by of TAKEN) {
        await send(editor.view.dom, key, by);
        unchanged();
      }
    }
    expect(around).not.toHaveBeenCalled();
    await send(editor.view.dom, { key: 'b', ctrlKey: true }, { isComposing: false, keyCode: 66 });
    expect(editor.isActive('bold')).toBe(true);
    await send(editor.view.dom, { key: '.', ctrlKey: true }, { isComposing: false, keyCode: 190 });
    expect(editor.isActive('superscript')).toBe(true);
    editor.commands.setTextSelection(5);
    await send(editor.view.dom, { key: 'Enter' }, { isComposing: false, keyCode: 13 });
    expect(editor.state.doc.childCount).toBe(2);
    expect(around).toHaveBeenCalledTimes(3);
    document.body.removeEventListener('keydown', around);
    editor.destroy();
  });

  test('letters that begin a word, and what touch keyboards send for all, are not held back from the text', async () => {
    const editor = opened();
    for (const key of ['Unidentified', 'Process', 'n']) {
      const event = await send(editor.view.dom, { key }, { isComposing: false, keyCode: 229 });
      expect(event.defaultPrevented).toBe(false);
    }
    editor.destroy();
  });
});
