'use client';

import { useState } from 'react';
import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useFieldError } from '@/components/ui/field-error';
import { DialogForm } from '@/components/ui/form-dialog';
import { useAction } from '@/components/ui/use-action';
import { ROLES, type Role } from '@/lib/domain/permissions/roles';
import type { PersonRow } from '@/lib/people/queries';
import type { ActionResult } from '@/lib/web/run-action';
import { useAccountWords } from '@/components/words/use-account-words';
import { useAdminWords } from '@/components/words/use-admin-words';
import { useTermsWords } from '@/components/words/use-terms-words';

export type DepartmentChoice = { id: string; name: string };
export type PersonInput = {
  signInName: string;
  displayName: string;
  email: string;
  roles: string[];
  departmentId: string | null;
};

type Props<T> = {
  /** The person is who changes it: their roles are for another administrator to change. */
  isSelf: boolean;
  /** The person being changed; null for a new one. */
  person: PersonRow | null;
  departments: DepartmentChoice[];
  send: (input: PersonInput) => Promise<ActionResult<T>>;
  onDone: (value: T, input: PersonInput) => void;
  onCancel: () => void;
};

export function PersonForm<T>({ isSelf, person, departments, send, onDone, onCancel }: Props<T>) {
  const t = useAdminWords('people');
  const account = useAccountWords();
  const [input, setInput] = useState<PersonInput>({
    signInName: person?.signInName ?? '',
    displayName: person?.displayName ?? '',
    email: person?.email ?? '',
    roles: person?.roles ?? [],
    departmentId: person?.department?.id ?? null,
  });
  const { isPending, failure, run } = useAction(input);
  const fieldError = useFieldError(failure);
  const set = (change: Partial<PersonInput>) => setInput({ ...input, ...change });
  return (
    <DialogForm
      submit={person ? t('save') : t('add')}
      isPending={isPending}
      failure={failure}
      onSubmit={() =>
        run(
          () => send(input),
          (value) => onDone(value, input),
        )
      }
      onCancel={onCancel}
    >
      <TextInput
        label={account('displayName')}
        description={t('displayNameHint')}
        data-autofocus
        required
        maxLength={40}
        value={input.displayName}
        onChange={(event) => set({ displayName: event.currentTarget.value })}
        error={fieldError('displayName')}
      />
      <TextInput
        label={account('signInName')}
        description={person ? t('signInNameFixed') : t('signInNameHint')}
        required={!person}
        disabled={person !== null}
        maxLength={40}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        value={input.signInName}
        onChange={(event) => set({ signInName: event.currentTarget.value })}
        error={fieldError('signInName')}
      />
      <TextInput
        label={t('email')}
        description={t('emailHint')}
        type="email"
        maxLength={254}
        autoComplete="off"
        value={input.email}
        onChange={(event) => set({ email: event.currentTarget.value })}
        error={fieldError('email')}
      />
      <RoleChoice
        roles={input.roles}
        isFixed={isSelf}
        onChange={(roles) => set({ roles })}
        error={fieldError('roles')}
      />
      <NativeSelect
        label={account('department')}
        description={t('departmentHint')}
        required={input.roles.includes('contributor')}
        value={input.departmentId ?? ''}
        onChange={(event) => set({ departmentId: event.currentTarget.value || null })}
        data={[
          { value: '', label: account('noDepartment') },
          ...withOwn(departments, person).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        error={fieldError('departmentId')}
      />
    </DialogForm>
  );
}

type RoleProps = {
  roles: string[];
  isFixed: boolean;
  onChange: (roles: string[]) => void;
  error: string | undefined;
};

/** Whoever keeps the accounts is not who watches over the log: the one takes the other's place. */
const APART: Readonly<Record<string, Role>> = { admin: 'auditor', auditor: 'admin' };

function RoleChoice({ roles, isFixed, onChange, error }: RoleProps) {
  const t = useAdminWords('people');
  const terms = useTermsWords('role');
  return (
    <Checkbox.Group
      label={t('roles')}
      description={isFixed ? t('ownRolesFixed') : t('rolesApart')}
      required
      value={roles}
      onChange={onChange}
      error={error}
    >
      <Stack gap={8} mt={6}>
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={terms(role)}
            description={t(`may.${role}`)}
            disabled={isFixed || (!roles.includes(role) && roles.includes(APART[role] ?? ''))}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** The choices, and the person's own department should it have been archived since. */
function withOwn(departments: DepartmentChoice[], person: PersonRow | null): DepartmentChoice[] {
  const own = person?.department;
  return !own || departments.some(({ id }) => id === own.id) ? departments : [...departments, own];
}
