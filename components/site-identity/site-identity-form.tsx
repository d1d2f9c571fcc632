'use client';

import { useRef, useState, type FormEvent } from 'react';
import { Button, Checkbox, Group, Radio, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { useAction } from '@/components/ui/use-action';
import { useLeaveGuard } from '@/components/ui/use-leave-guard';
import { useRefused } from '@/components/ui/use-refused';
import { useAdminWords } from '@/components/words/use-admin-words';
import type { SiteIdentity, SiteIdentityRow } from '@/lib/publications/site-identity';
import type { ActionResult } from '@/lib/web/run-action';
import { FieldGroup } from '@/components/ui/field-group';

export type ChangeSiteIdentity = (input: SiteIdentityRow) => Promise<ActionResult<void>>;
type Props = { identity: SiteIdentityRow; usualOfficeName: string; change: ChangeSiteIdentity };
type TextField = Exclude<keyof SiteIdentity, 'markKind' | 'linksDesk'>;

export function SiteIdentityForm({ identity, usualOfficeName, change }: Props) {
  const t = useAdminWords('site');
  const admin = useAdminWords();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(identity);
  const { isPending, failure, run } = useAction(typed);
  const fieldError = useFieldError(failure);
  const isUnsaved = JSON.stringify(typed) !== JSON.stringify(identity);
  useLeaveGuard(isUnsaved, admin('leaveAsk'));
  useRefused(failure, isPending, () =>
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
  );
  const set = (change: Partial<SiteIdentity>) => setTyped((before) => ({ ...before, ...change }));

  function submit(event: FormEvent) {
    event.preventDefault();
    run(
      () => change(typed),
      () => notifications.show({ message: t('done') }),
    );
  }

  const field = (name: TextField, placeholder?: string) => (
    <TextInput
      label={t(`field.${name}`)}
      description={t.has(`hintOf.${name}`) ? t(`hintOf.${name}`) : undefined}
      placeholder={placeholder}
      value={typed[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
      error={fieldError(name)}
    />
  );

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="md">
        <FieldGroup title={t('group.names')}>
          {field('officeName', usualOfficeName)}
          {field('siteName', t('usualSiteName'))}
          {field('host')}
          {field('operator')}
        </FieldGroup>
        <FieldGroup title={t('group.registrations')}>
          {field('icpNumber')}
          {field('policeNumber')}
          {field('siteCode')}
          <Radio.Group
            label={t('field.markKind')}
            description={t('hintOf.markKind')}
            value={typed.markKind}
            onChange={(kind) => set({ markKind: kind as SiteIdentity['markKind'] })}
            error={fieldError('markKind')}
          >
            <Group gap="lg" mt={6}>
              <Radio value="" label={t('mark.none')} />
              <Radio value="party_government" label={t('mark.party_government')} />
              <Radio value="institution" label={t('mark.institution')} />
            </Group>
          </Radio.Group>
          {(typed.markKind !== '' || typed.markAddress !== '') && field('markAddress')}
        </FieldGroup>
        <FieldGroup title={t('group.contact')} hint={t('contactHint')}>
          {field('phone')}
          {field('postalAddress')}
          {field('email')}
        </FieldGroup>
        <FieldGroup title={t('group.pages')}>
          {field('columnType')}
          <Checkbox
            label={t('field.linksDesk')}
            description={t('hintOf.linksDesk')}
            checked={typed.linksDesk}
            onChange={(event) => set({ linksDesk: event.currentTarget.checked })}
          />
        </FieldGroup>
        <FailureNotice failure={failure} />
        <Group justify="flex-end">
          <Button type="submit" loading={isPending} disabled={!isUnsaved}>
            {admin('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
