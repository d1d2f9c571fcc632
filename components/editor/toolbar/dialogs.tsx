'use client';

import type { SectionSession } from '@/components/editor/session/section-session';
import { Value } from '@/components/editor/session/value';
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

export type DialogName = 'link' | 'table' | 'shortcuts' | 'details';
type Opened = { name: DialogName; section: SectionSession | null };

/** Which dialog of the editor is open: at most one. */
export class Dialogs {
  readonly opened = new Value<Opened | null>(null);

  open(name: DialogName, section: SectionSession | null = null): void {
    this.opened.set({ name, section });
  }

  readonly close = (): void => this.opened.set(null);
}

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
