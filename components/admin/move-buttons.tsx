'use client';

import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useAdminWords } from '@/components/words/use-admin-words';
import { moveButtonId, type Direction } from './focus-moved';

type Props = {
  id: string;
  name: string;
  index: number;
  count: number;
  onMove: (direction: Direction) => void;
};

/** One place up, one place down. */
export function MoveButtons({ id, name, index, count, onMove }: Props) {
  const t = useAdminWords();
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        id={moveButtonId({ id, direction: 'up' })}
        variant="default"
        aria-label={t('moveUp', { name })}
        disabled={index === 0}
        onClick={() => onMove('up')}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        id={moveButtonId({ id, direction: 'down' })}
        variant="default"
        aria-label={t('moveDown', { name })}
        disabled={index === count - 1}
        onClick={() => onMove('down')}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
