'use client';

import { useRef } from 'react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import {
  IconBlockquote,
  IconBold,
  IconItalic,
  IconLetterSpacing,
  IconLink,
  IconList,
  IconListNumbers,
  IconPhotoPlus,
  IconSearch,
  IconSubscript,
  IconSuperscript,
  IconTable,
  IconTextSpellcheck,
} from '@tabler/icons-react';
import { useDialogs } from '@/components/editor/toolbar/dialogs-context';
import { useFind } from '@/components/editor/find/find-context';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { pickPhotos } from '@/components/editor/photo/pick-photos';
import { useTidy } from '@/components/editor/tidy/tidy-context';
import { UndoTools } from '@/components/editor/undo/undo-tools';
import { ToolButton } from '@/components/editor/toolbar/tool-button';
import { useRovingFocus } from '@/components/editor/toolbar/use-roving-focus';
import { whenOpened } from '@/components/ui/when-opened';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './text-toolbar.module.css';

const TableTools = whenOpened(async () => (await import('./table-tools')).TableTools, 36);

/** Acts on the section written in last. One stop for Tab; arrow keys go from tool to tool. */
export function TextToolbar() {
  const t = useEditorWords('toolbar');
  const session = useArticleSession();
  const dialogs = useDialogs();
  const find = useFind();
  const tidy = useTidy();
  const section = useValue(session.focused);
  const editor = useValue(section?.editor ?? session.noEditor);
  const bar = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus(bar);
  const state = useEditorState({ editor, selector: ({ editor: current }) => readState(current) });
  const run = (tool: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>) => () => {
    if (editor) tool(editor.chain().focus()).run();
  };
  const shared = { isDisabled: !editor };

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t('label')}
      id="text-toolbar"
      className={styles.bar}
      {...roving}
    >
      <UndoTools />
      <span className={styles.gap} />
      <ToolButton
        {...shared}
        id="bold"
        icon={IconBold}
        isOn={state?.bold}
        onUse={run((c) => c.toggleBold())}
      />
      <ToolButton
        {...shared}
        id="italic"
        icon={IconItalic}
        isOn={state?.italic}
        onUse={run((c) => c.toggleItalic())}
      />
      <ToolButton
        {...shared}
        id="runIn"
        icon={IconLetterSpacing}
        isOn={state?.runIn}
        hasLabel
        onUse={run((c) => c.toggleRunIn())}
      />
      <ToolButton
        {...shared}
        id="superscript"
        icon={IconSuperscript}
        isOn={state?.superscript}
        onUse={run((c) => c.toggleSuperscript())}
      />
      <ToolButton
        {...shared}
        id="subscript"
        icon={IconSubscript}
        isOn={state?.subscript}
        onUse={run((c) => c.toggleSubscript())}
      />
      <span className={styles.gap} />
      <ToolButton
        {...shared}
        id="bulletList"
        icon={IconList}
        isOn={state?.bulletList}
        onUse={run((c) => c.toggleBulletList())}
      />
      <ToolButton
        {...shared}
        id="orderedList"
        icon={IconListNumbers}
        isOn={state?.orderedList}
        onUse={run((c) => c.toggleOrderedList())}
      />
      <ToolButton
        {...shared}
        id="quote"
        icon={IconBlockquote}
        isOn={state?.blockquote}
        onUse={run((c) => c.toggleBlockquote())}
      />
      <span className={styles.gap} />
      <ToolButton
        {...shared}
        id="link"
        icon={IconLink}
        isOn={state?.link}
        onUse={() => dialogs.open('link')}
      />
      {session.line.takesPictures && (
        <ToolButton
          {...shared}
          id="photo"
          icon={IconPhotoPlus}
          hasLabel
          onUse={() => editor && void pickPhotos(editor)}
        />
      )}
      <ToolButton
        {...shared}
        id="table"
        icon={IconTable}
        isOn={state?.table}
        onUse={() => dialogs.open('table')}
      />
      {editor && state?.table && <TableTools editor={editor} />}
      <span className={styles.gap} />
      <ToolButton id="find" icon={IconSearch} isDisabled={false} onUse={() => find.open('find')} />
      <ToolButton id="tidy" icon={IconTextSpellcheck} isDisabled={false} hasLabel onUse={() => tidy.open()} />
    </div>
  );
}

function readState(editor: Editor | null) {
  if (!editor || editor.isDestroyed) return null;
  return {
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    runIn: editor.isActive('runIn'),
    superscript: editor.isActive('superscript'),
    subscript: editor.isActive('subscript'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    blockquote: editor.isActive('blockquote'),
    link: editor.isActive('link'),
    table: editor.isActive('table'),
  };
}
