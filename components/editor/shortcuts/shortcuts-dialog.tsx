'use client';

import { Modal, Table } from '@mantine/core';
import { SHORTCUT_GROUPS, SHORTCUTS } from '@/components/editor/shortcuts/shortcuts';
import { ShortcutKeys } from '@/components/editor/shortcuts/shortcut-keys';
import { useEditorWords } from '@/components/words/use-editor-words';

/** All shortcuts of the editor. */
export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useEditorWords('shortcuts');
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
            {SHORTCUTS.filter((shortcut) => shortcut.group === group).map(({ id }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row" fw={400}>
                  {t(`do.${id}`)}
                </Table.Th>
                <Table.Td ta="right">
                  <ShortcutKeys id={id} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ))}
    </Modal>
  );
}
