'use client';

import { useState } from 'react';
import { Button, Group, Textarea } from '@mantine/core';
import { FormDialog } from '@/components/ui/form-dialog';
import type { Row } from '@/lib/intake/rows/row';
import { useImportsWords } from '@/components/words/use-imports-words';

type Props = { row: Row; onSplit: (offset: number) => void; onClose: () => void };

/** Cuts a passage where the cursor stands. */
export function SplitDialog({ row, onSplit, onClose }: Props) {
  const t = useImportsWords('split');
  const [offset, setOffset] = useState(0);
  return (
    <FormDialog title={t('title')} onClose={onClose}>
      <Textarea
        label={t('label')}
        autosize
        maxRows={12}
        readOnly
        data-autofocus
        value={row.text}
        onSelect={({ currentTarget }) => setOffset(currentTarget.selectionStart)}
      />
      <Group justify="flex-end" mt="md">
        <Button
          disabled={offset === 0 || offset >= row.text.length}
          onClick={() => {
            onSplit(offset);
            onClose();
          }}
        >
          {t('split')}
        </Button>
      </Group>
    </FormDialog>
  );
}
