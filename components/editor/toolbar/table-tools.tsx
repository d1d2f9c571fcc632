'use client';

import type { Editor } from '@tiptap/core';
import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './text-toolbar.module.css';

const TOOLS = [
  'addRowBefore',
  'addRowAfter',
  'deleteRow',
  'addColumnBefore',
  'addColumnAfter',
  'deleteColumn',
  'toggleHeaderRow',
  'toggleHeaderColumn',
  'mergeOrSplit',
  'deleteTable',
] as const;

/** What can be done to the table the cursor is in. */
export function TableTools({ editor }: { editor: Editor }) {
  const t = useEditorWords('table');
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <button
          type="button"
          data-tool
          className={styles.tool}
          onMouseDown={(event) => event.preventDefault()}
        >
          {t('tools')}
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {TOOLS.map((tool) => (
          <Menu.Item key={tool} onClick={() => editor.chain().focus()[tool]().run()}>
            {t(tool)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
