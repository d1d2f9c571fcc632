'use client';

import { useState } from 'react';
import type { Editor } from '@tiptap/core';
import { Button, Checkbox, Group, Modal, NumberInput } from '@mantine/core';
import { placeForBlock } from '@/components/editor/text/place-for-block';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useEditorWords } from '@/components/words/use-editor-words';

const MAX_ROWS = 60;
const MAX_COLUMNS = 12;

/** Asks how large a table to insert. */
export function TableDialog({ onClose }: { onClose: () => void }) {
  const t = useEditorWords('table');
  const session = useArticleSession();
  const [rows, setRows] = useState(3);
  const [cols, setCols] = useState(3);
  const [withHeaderRow, setWithHeaderRow] = useState(true);
  const insert = () => {
    onClose();
    // Once the dialog has given the focus back.
    setTimeout(() => {
      const editor = session.focused.get()?.editor.get();
      if (editor) insertTable(editor, { rows, cols, withHeaderRow });
    });
  };
  const size = (value: string | number, max: number) => Math.max(1, Math.min(max, Number(value) || 1));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('insert')}
      closeButtonProps={{ 'aria-label': t('close') }}
      size="xs"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          insert();
        }}
      >
        <Group grow>
          <NumberInput
            data-autofocus
            label={t('rows')}
            min={1}
            max={MAX_ROWS}
            value={rows}
            onChange={(value) => setRows(size(value, MAX_ROWS))}
          />
          <NumberInput
            label={t('columns')}
            min={1}
            max={MAX_COLUMNS}
            value={cols}
            onChange={(value) => setCols(size(value, MAX_COLUMNS))}
          />
        </Group>
        <Checkbox
          mt="md"
          label={t('header')}
          checked={withHeaderRow}
          onChange={(event) => setWithHeaderRow(event.currentTarget.checked)}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t('insert')}</Button>
        </Group>
      </form>
    </Modal>
  );
}

type Size = { rows: number; cols: number; withHeaderRow: boolean };

/** After the paragraph with the cursor, not in the middle of its sentence; the cursor goes to the first cell. */
function insertTable(editor: Editor, { rows, cols, withHeaderRow }: Size): void {
  const row = (type: string) => ({
    type: 'tableRow',
    content: Array.from({ length: cols }, () => ({ type, content: [{ type: 'paragraph' }] })),
  });
  const content = Array.from({ length: rows }, (_, index) =>
    row(withHeaderRow && index === 0 ? 'tableHeader' : 'tableCell'),
  );
  const place = placeForBlock(editor);
  const firstCell = place + 4;
  editor.chain().focus().insertContentAt(place, { type: 'table', content }).setTextSelection(firstCell).run();
}
