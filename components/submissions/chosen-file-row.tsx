'use client';

import { ActionIcon, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMaterialWords } from '@/components/words/use-material-words';
import { isPictureFile, type ChosenFile } from './chosen-file';
import { fileSize } from './file-size';
import { useFileFault } from './use-file-fault';
import classes from './submissions.module.css';

type Props = {
  chosen: ChosenFile;
  isSending: boolean;
  onChange: (change: Partial<Pick<ChosenFile, 'caption' | 'credit'>>) => void;
  onRemove: () => void;
};

/** A file about to be handed in; a photo with its caption and credit; what is wrong with it beside it. */
export function ChosenFileRow({ chosen, isSending, onChange, onRemove }: Props) {
  const t = useMaterialWords('files');
  const describe = useFileFault();
  const { file, caption, credit, fault } = chosen;
  return (
    <li className={classes.file} data-fault={fault !== null || undefined}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" className={classes.fileName}>
          {file.name}{' '}
          <Text span size="sm" c="dimmed" className="tabular">
            {fileSize(file.size)}
          </Text>
        </Text>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={isSending}
          aria-label={t('remove', { name: file.name })}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {fault && (
        <Text role="alert" size="sm" c="seal">
          {describe(fault, file.name)}
        </Text>
      )}
      {isPictureFile(file) && !fault && (
        <Stack gap={6} mt={6}>
          <TextInput
            size="sm"
            label={t('caption')}
            placeholder={t('captionHint')}
            value={caption}
            maxLength={500}
            disabled={isSending}
            onChange={({ currentTarget }) => onChange({ caption: currentTarget.value })}
          />
          <TextInput
            size="sm"
            label={t('credit')}
            placeholder={t('creditHint')}
            value={credit}
            maxLength={100}
            disabled={isSending}
            onChange={({ currentTarget }) => onChange({ credit: currentTarget.value })}
          />
        </Stack>
      )}
    </li>
  );
}
