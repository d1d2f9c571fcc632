'use client';

import { useEffect } from 'react';
import { pickPhotos } from '@/components/editor/photo/pick-photos';
import type { EditorPage } from '@/components/editor/page/use-editor-page';
import type { SectionCommands } from '@/components/editor/session/section-commands';
import { shortcutOf, type ShortcutId } from '@/components/editor/shortcuts/shortcuts';

/** False when the key is the browser's after all. */
type Deed = (page: EditorPage) => void | false;

/** What the page's own shortcuts do; those of the text are the text editor's. */
const DEEDS: Partial<Record<ShortcutId, Deed>> = {
  undo: ({ undoing }) => void undoing.undo(),
  redo: ({ undoing }) => void undoing.redo(),
  // Pressed in the bar itself, the key is the browser's own find.
  find: ({ find }) => (isInFindBar() ? false : find.open('find')),
  replace: ({ find }) => find.open('replace'),
  findNext: (page) => stepFound(page, 1),
  findPrevious: (page) => stepFound(page, -1),
  tidy: ({ tidy }) => tidy.open(),
  save: ({ texts }) => void texts.save(),
  help: ({ dialogs }) => dialogs.open('shortcuts'),
  toolbar: () => document.querySelector<HTMLElement>('#text-toolbar [data-tool][tabindex="0"]')?.focus(),
  outline: ({ panels, session }) => {
    panels.open('outline');
    const id = session.focused.get()?.id;
    requestAnimationFrame(() => {
      const list = document.getElementById('outline-list');
      (
        list?.querySelector<HTMLElement>(id ? '[data-here] button' : 'button') ??
        list?.querySelector('button')
      )?.focus();
    });
  },
  link: withSection(({ dialogs }) => dialogs.open('link')),
  table: withSection(({ dialogs }) => dialogs.open('table')),
  photo: ({ session }) => {
    if (!session.line.takesPictures) return false;
    const editor = session.focused.get()?.editor.get();
    if (editor) void pickPhotos(editor);
  },
  moveUp: arranging((commands, section) => section && commands.move(section, -1)),
  moveDown: arranging((commands, section) => section && commands.move(section, 1)),
  previousSection: withSection((page, section) => step(page, section.id, -1)),
  nextSection: withSection((page, section) => step(page, section.id, 1)),
  heading: withSection(({ session }, section) => session.goTo(section.id, 'heading')),
  addSection: arranging((commands, section) => commands.add(section)),
  split: arranging((commands, section) => section && commands.split(section)),
  merge: arranging((commands, section) => section && commands.merge(section)),
  details: arranging((_, section, { dialogs }) => section && dialogs.open('details', section)),
  comment: withSection(({ panels, comments }, section) => {
    comments.begin(section);
    panels.open('comments');
  }),
};

const isInFindBar = (): boolean => document.activeElement?.closest('#find-bar') != null;

function stepFound({ find }: EditorPage, by: 1 | -1): void | false {
  if (find.mode.get() === 'closed') return false;
  find.step(by);
}

type Section = NonNullable<ReturnType<EditorPage['session']['focused']['get']>>;

function withSection(deed: (page: EditorPage, section: Section) => void): Deed {
  return (page) => {
    const section = page.session.focused.get();
    if (section) deed(page, section);
  };
}

type Arranging = (commands: SectionCommands, section: Section | null, page: EditorPage) => unknown;

function arranging(deed: Arranging): Deed {
  return (page) => {
    if (!page.commands) return false;
    void deed(page.commands, page.session.focused.get(), page);
  };
}

function step({ session }: EditorPage, from: string, by: number): void {
  const order = session.order.get();
  const to = order[order.indexOf(from) + by];
  if (to) session.goTo(to, 'text');
}

const HISTORY: Record<string, Deed | undefined> = { historyUndo: DEEDS.undo, historyRedo: DEEDS.redo };

/** A field that is no part of the article, as a comment's: undo there is the browser's. */
function hasOwnHistory(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isField = target.isContentEditable || target.matches('input, textarea, select');
  return isField && target.closest('[data-paper]') === null;
}

/** Listens on the whole page: a shortcut for a section works from its heading and its text alike. */
export function usePageKeys(page: EditorPage): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const id = shortcutOf(event);
      const deed = id && DEEDS[id];
      if (!deed || page.dialogs.opened.get()) return;
      if ((id === 'undo' || id === 'redo') && hasOwnHistory(event.target)) return;
      if (deed(page) !== false) event.preventDefault();
    };
    // The browser's own undo, from its menu or a phone's keyboard.
    const onBeforeInput = (event: InputEvent) => {
      const deed = HISTORY[event.inputType];
      if (!deed || hasOwnHistory(event.target)) return;
      event.preventDefault();
      deed(page);
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('beforeinput', onBeforeInput);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('beforeinput', onBeforeInput);
    };
  }, [page]);
}
