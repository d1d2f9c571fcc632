'use client';

import { memo, type KeyboardEvent } from 'react';
import { useDraggable, useDroppable } from '@dnd-kit/core';
import { ActionIcon } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconGripVertical,
  IconPlus,
  IconTrash,
  type Icon,
} from '@tabler/icons-react';
import { OutlineEntry } from '@/components/editor/outline/outline-entry';
import type { SectionSession } from '@/components/editor/session/section-session';
import { useSectionCommands } from '@/components/editor/session/commands-context';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { keysOf } from '@/components/editor/shortcuts/shortcuts';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './outline.module.css';

type Props = { section: SectionSession; number: number; onGo?: (() => void) | undefined };

export const OutlineItem = memo(function OutlineItem({ section, number, onGo }: Props) {
  const t = useEditorWords('outline');
  const session = useArticleSession();
  const commands = useSectionCommands();
  const isHere = useValue(session.focused) === section;
  const { setNodeRef, setActivatorNodeRef, listeners, transform, isDragging } = useDraggable({
    id: section.id,
  });
  const { setNodeRef: setPlaceRef, isOver } = useDroppable({ id: section.id });
  const moveByKey = (event: KeyboardEvent) => {
    if (!event.altKey || event.shiftKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    void commands.move(section, event.key === 'ArrowUp' ? -1 : 1);
  };
  const shift = transform && `translateY(${transform.y}px)`;

  return (
    <li
      ref={(element) => {
        setNodeRef(element);
        setPlaceRef(element);
      }}
      className={styles.item}
      data-here={isHere || undefined}
      data-dragged={isDragging || undefined}
      data-over={(isOver && !isDragging) || undefined}
      style={shift ? { transform: shift, zIndex: 2 } : undefined}
      onKeyDown={moveByKey}
    >
      {/* By the keyboard sections move with the buttons and Alt+arrow. */}
      <span ref={setActivatorNodeRef} {...listeners} className={styles.grip} aria-hidden title={t('drag')}>
        <IconGripVertical size={14} />
      </span>
      <OutlineEntry section={section} number={number} onGo={onGo} />
      <span className={styles.tools}>
        <Tool
          icon={IconArrowUp}
          label={t('moveUp', { number })}
          keys={keysOf('moveUp')}
          onUse={() => commands.move(section, -1)}
        />
        <Tool
          icon={IconArrowDown}
          label={t('moveDown', { number })}
          keys={keysOf('moveDown')}
          onUse={() => commands.move(section, 1)}
        />
        <Tool
          icon={IconPlus}
          label={t('addAfter', { number })}
          keys={keysOf('addSection')}
          onUse={() => commands.add(section)}
        />
        <Tool icon={IconTrash} label={t('remove', { number })} onUse={() => commands.remove(section)} />
      </span>
    </li>
  );
});

type ToolProps = { icon: Icon; label: string; keys?: string; onUse: () => Promise<void> };

function Tool({ icon: Shape, label, keys, onUse }: ToolProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray.7"
      size="sm"
      aria-label={label}
      aria-keyshortcuts={keys}
      title={label}
      onClick={() => void onUse()}
    >
      <Shape size={14} aria-hidden />
    </ActionIcon>
  );
}
