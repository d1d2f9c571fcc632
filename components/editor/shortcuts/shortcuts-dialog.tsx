'use client';

import { Modal, Table } from '@mantine/core';
import {
  ARRANGING,
  SHORTCUT_GROUPS,
  SHORTCUTS,
  type ShortcutId,
} from '@/components/editor/shortcuts/shortcuts';
import { useSectionCommandsIfAny } from '@/components/editor/session/commands-context';
import { useArticleSession } from '@/components/editor/session/session-context';
import { ShortcutKeys } from '@/components/editor/shortcuts/shortcut-keys';
import { useEditorWords } from '@/components/words/use-editor-words';

/** All shortcuts of the editor that do something here. */
export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useEditorWords('shortcuts');
  const isArranged = useSectionCommandsIfAny() !== null;
  const { takesPictures } = useArticleSession().line;
  const isThere = (id: ShortcutId) =>
    (isArranged || !ARRANGING.includes(id)) && (takesPictures || id !== 'photo');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {SHORTCUT_GROUPS.map((group) => (
        <Table key={group} mb="md" captionSide="top">
          <Table.Caption ta="left" fw={600}>
            {t(`group.${group}`)}
          </Table.Caption>
          <Table.Tbody>
            {SHORTCUTS.filter((shortcut) => shortcut.group === group && isThere(shortcut.id)).map(
              ({ id }) => (
                <Table.Tr key={id}>
                  <Table.Th scope="row" fw={400}>
                    {t(`do.${id}`)}
                  </Table.Th>
                  <Table.Td ta="right">
                    <ShortcutKeys id={id} />
                  </Table.Td>
                </Table.Tr>
              ),
            )}
          </Table.Tbody>
        </Table>
      ))}
    </Modal>
  );
}
