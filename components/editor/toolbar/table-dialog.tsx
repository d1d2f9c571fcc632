'use client';

import { useState } from 'react';
import { Button, Checkbox, Group, Modal, NumberInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useEditorPage } from '@/components/editor/session/session-context';

const MAX_ROWS = 60;
const MAX_COLUMNS = 12;

/** Asks how large a table to insert. */
export function TableDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('editor.table');
  const { session } = useEditorPage();
  const [rows, setRows] = useState(3);
  const [cols, setCols] = useState(3);
  const [withHeaderRow, setWithHeaderRow] = useState(true);
  const insert = () => {
    onClose();
    // Once the dialog has given the focus back.
    setTimeout(() =>
      session.focused.get()?.editor.get()?.chain().focus().insertTable({ rows, cols, withHeaderRow }).run(),
    );
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
