'use client';

import { notifications } from '@mantine/notifications';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FormDialog } from '@/components/ui/form-dialog';
import { useAdminWords } from '@/components/words/use-admin-words';
import { NameForm } from './name-form';
import type { NamedItem, NamedListActions } from './named-list';

export type NamedListDialog = { task: 'add' } | { task: 'rename' | 'archive'; item: NamedItem };
type Props = {
  kind: 'departments' | 'topics';
  open: NamedListDialog;
  actions: NamedListActions;
  onClose: () => void;
};

export function NamedListDialogs({ kind, open, actions, onClose }: Props) {
  const t = useAdminWords(kind);
  const admin = useAdminWords();
  function done(message: string) {
    notifications.show({ message });
    onClose();
  }

  if (open.task === 'add') {
    return (
      <FormDialog title={t('add')} onClose={onClose}>
        <NameForm
          name=""
          label={t('name')}
          submit={t('add')}
          send={(name) => actions.add({ name })}
          onDone={(name) => done(admin('added', { name }))}
          onCancel={onClose}
        />
      </FormDialog>
    );
  }
  const { id, name, version } = open.item;
  if (open.task === 'rename') {
    return (
      <FormDialog title={admin('renameNamed', { name })} onClose={onClose}>
        <NameForm
          name={name}
          label={t('name')}
          hint={t('renameHint')}
          submit={admin('save')}
          send={(typed) => actions.change({ id, version, name: typed })}
          onDone={(typed) => done(admin('saved', { name: typed }))}
          onCancel={onClose}
        />
      </FormDialog>
    );
  }
  return (
    <ConfirmDialog
      title={admin('archiveNamed', { name })}
      text={t('archiveAsk')}
      confirm={admin('archive')}
      act={() => actions.archive({ id, version })}
      onDone={() => done(admin('archivedDone', { name }))}
      onClose={onClose}
    />
  );
}
