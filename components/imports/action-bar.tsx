'use client';

import { Button, Group, NativeSelect } from '@mantine/core';
import { type Row, isKept } from '@/lib/intake/rows/row';
import { useImportsWords } from '@/components/words/use-imports-words';
import { EDITS, KIND_KEYS } from './key-edits';

type Props = {
  row: Row;
  canUndo: boolean;
  onAct: (key: string) => void;
  onMove: (by: -1 | 1) => void;
  onUndo: () => void;
  onDialog: (dialog: 'split' | 'topics') => void;
};

/** For the pointer, what the keys do. */
export function ActionBar({ row, canUndo, onAct, onMove, onUndo, onDialog }: Props) {
  const t = useImportsWords();
  const kinds = KIND_KEYS.map(([key, kind]) => ({ value: key, label: t(`kinds.${kind}`) }));
  const keyOfKind = KIND_KEYS.find(([, kind]) => kind === row.kind)?.[0] ?? 'x';
  const edits = EDITS.filter(({ name }) => name !== (isKept(row) ? 'restore' : 'remove'));
  const button = { size: 'compact-sm', variant: 'default' } as const;
  return (
    <Group gap="xs" role="toolbar" aria-label={t('actions')}>
      <NativeSelect
        size="xs"
        aria-label={t('kind')}
        value={keyOfKind}
        onChange={({ currentTarget }) => onAct(currentTarget.value)}
        data={[...kinds, { value: 'x', label: t('kinds.removed') }]}
      />
      {edits.map(({ key, name }) => (
        <Button key={key} {...button} onClick={() => onAct(key)}>
          {t(`edits.${name}`)}
        </Button>
      ))}
      <Button {...button} onClick={() => onDialog('split')}>
        {t('edits.split')}
      </Button>
      <Button {...button} onClick={() => onDialog('topics')}>
        {t('edits.topics')}
      </Button>
      <Button {...button} onClick={() => onMove(-1)}>
        {t('edits.up')}
      </Button>
      <Button {...button} onClick={() => onMove(1)}>
        {t('edits.down')}
      </Button>
      <Button {...button} disabled={!canUndo} onClick={onUndo}>
        {t('edits.undo')}
      </Button>
    </Group>
  );
}
