'use client';

import { notifications } from '@mantine/notifications';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FormDialog } from '@/components/ui/form-dialog';
import type { PersonRow } from '@/lib/people/queries';
import { useAdminWords } from '@/components/words/use-admin-words';
import type { PeopleActions } from './people-actions';
import { PersonForm, type DepartmentChoice } from './person-form';
import type { PersonTask } from './person-row-actions';
import { TemporaryPassword, type IssuedPassword } from './temporary-password';

export type OpenDialog =
  { task: 'add' } | { task: PersonTask; person: PersonRow } | { task: 'issued'; issued: IssuedPassword };

type Props = {
  /** Who looks at the screen. */
  ownId: string;
  open: OpenDialog;
  departments: DepartmentChoice[];
  actions: PeopleActions;
  onOpen: (next: OpenDialog) => void;
  onClose: () => void;
};

/** The one dialog of the people screen that is open. */
export function PeopleDialogs({ ownId, open, departments, actions, onOpen, onClose }: Props) {
  const t = useAdminWords('people');
  function done(message: string) {
    notifications.show({ message });
    onClose();
  }

  if (open.task === 'issued') {
    return (
      <FormDialog title={t('issuedTitle')} onClose={onClose}>
        <TemporaryPassword issued={open.issued} onClose={onClose} />
      </FormDialog>
    );
  }
  if (open.task === 'add') {
    return (
      <FormDialog title={t('addTitle')} onClose={onClose}>
        <PersonForm
          isSelf={false}
          person={null}
          departments={departments}
          send={actions.add}
          onDone={({ temporaryPassword }, { displayName, signInName }) =>
            onOpen({ task: 'issued', issued: { displayName, signInName, password: temporaryPassword ?? '' } })
          }
          onCancel={onClose}
        />
      </FormDialog>
    );
  }
  const { person } = open;
  const name = person.displayName;
  const returnFocusTo = `change-${person.id}`;
  if (open.task === 'change') {
    return (
      <FormDialog title={t('changeNamed', { name })} onClose={onClose}>
        <PersonForm
          isSelf={person.id === ownId}
          person={person}
          departments={departments}
          send={({ signInName: _, ...duties }) =>
            actions.change({ personId: person.id, version: person.version, ...duties })
          }
          onDone={() => done(t('saved', { name }))}
          onCancel={onClose}
        />
      </FormDialog>
    );
  }
  if (open.task === 'reset') {
    return (
      <ConfirmDialog
        returnFocusTo={returnFocusTo}
        title={t('resetTitle', { name })}
        text={t('resetAsk')}
        confirm={t('reset')}
        act={() => actions.resetPassword({ personId: person.id })}
        onDone={({ temporaryPassword: password }) =>
          onOpen({ task: 'issued', issued: { displayName: name, signInName: person.signInName, password } })
        }
        onClose={onClose}
      />
    );
  }
  const { task } = open;
  return (
    <ConfirmDialog
      returnFocusTo={returnFocusTo}
      title={t(`${task}Title`, { name })}
      text={t(`${task}Ask`)}
      confirm={t(task)}
      act={() => actions[task]({ personId: person.id })}
      onDone={() => done(t(`${task}Done`, { name }))}
      onClose={onClose}
    />
  );
}
