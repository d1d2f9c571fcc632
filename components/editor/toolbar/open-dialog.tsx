'use client';

import type { Dialogs } from '@/components/editor/toolbar/dialogs';
import { useValue } from '@/components/editor/session/use-value';
import { dialogWhenOpened } from '@/components/ui/dialog-when-opened';

const DetailsDialog = dialogWhenOpened(
  async () => (await import('@/components/editor/section/details-dialog')).DetailsDialog,
);
const LinkDialog = dialogWhenOpened(
  async () => (await import('@/components/editor/toolbar/link-dialog')).LinkDialog,
);
const TableDialog = dialogWhenOpened(
  async () => (await import('@/components/editor/toolbar/table-dialog')).TableDialog,
);
const ShortcutsDialog = dialogWhenOpened(
  async () => (await import('@/components/editor/shortcuts/shortcuts-dialog')).ShortcutsDialog,
);

export function OpenDialog({ dialogs }: { dialogs: Dialogs }) {
  const opened = useValue(dialogs.opened);
  return (
    <>
      {opened?.name === 'link' && <LinkDialog onClose={dialogs.close} />}
      {opened?.name === 'table' && <TableDialog onClose={dialogs.close} />}
      {opened?.name === 'details' && opened.section && (
        <DetailsDialog section={opened.section} onClose={dialogs.close} />
      )}
      <ShortcutsDialog opened={opened?.name === 'shortcuts'} onClose={dialogs.close} />
    </>
  );
}
