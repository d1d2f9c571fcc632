'use client';

import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import {
  DndContext,
  PointerSensor,
  closestCenter,
  useSensor,
  useSensors,
  type DragEndEvent,
  type UniqueIdentifier,
} from '@dnd-kit/core';
import { OutlineItem } from '@/components/editor/outline/outline-item';
import { useSectionCommands } from '@/components/editor/session/commands-context';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { useEditorWords } from '@/components/words/use-editor-words';
import { dialogWhenOpened } from '@/components/ui/dialog-when-opened';
import { whenOpened } from '@/components/ui/when-opened';
import styles from './outline.module.css';

const OwnersDialog = dialogWhenOpened(async () => (await import('./owners-dialog')).OwnersDialog);
const RemovedSections = whenOpened(async () => (await import('./removed-sections')).RemovedSections);

/** The sections to arrange, add, remove and give out. */
export function ArrangedOutline({ onGo }: { onGo?: (() => void) | undefined }) {
  const t = useEditorWords('outline');
  const session = useArticleSession();
  const commands = useSectionCommands();
  const order = useValue(session.order);
  const removed = useValue(session.removed);
  const [isGiving, setIsGiving] = useState(false);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));

  const placeOf = ({ id }: { id: UniqueIdentifier }) => order.indexOf(String(id)) + 1;
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || over.id === active.id) return;
    void commands.moveInPlaceOf(String(active.id), String(over.id));
  };

  return (
    <>
      <DndContext
        id="outline"
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={{
          screenReaderInstructions: { draggable: t('dragHow') },
          announcements: {
            onDragStart: ({ active }) => t('dragged', { number: placeOf(active) }),
            onDragOver: ({ over }) => (over ? t('draggedOver', { number: placeOf(over) }) : t('draggedOff')),
            onDragEnd: ({ over }) => (over ? t('dropped', { number: placeOf(over) }) : t('draggedOff')),
            onDragCancel: () => t('draggedOff'),
          },
        }}
        onDragEnd={drop}
      >
        <ol className={styles.list} id="outline-list">
          {order.map((id, index) => {
            const section = session.section(id);
            return section && <OutlineItem key={id} section={section} number={index + 1} onGo={onGo} />;
          })}
        </ol>
      </DndContext>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => void commands.add(session.section(order.at(-1) ?? '') ?? null)}
      >
        {t('addAtEnd')}
      </Button>
      {order.length > 1 && (
        <Button
          id="section-owners"
          size="compact-sm"
          variant="subtle"
          leftSection={<IconUsers size={14} aria-hidden />}
          onClick={() => setIsGiving(true)}
        >
          {t('owners')}
        </Button>
      )}
      {isGiving && <OwnersDialog onClose={() => setIsGiving(false)} />}
      {removed.length > 0 && <RemovedSections onGo={onGo} />}
    </>
  );
}
