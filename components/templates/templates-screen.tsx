'use client';

import { useState } from 'react';
import { Anchor, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { ArchivedList } from '@/components/admin/archived-list';
import { NameForm } from '@/components/admin/name-form';
import classes from '@/components/admin/ordered-list.module.css';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { FormDialog } from '@/components/ui/form-dialog';
import { PageHeading } from '@/components/ui/page-heading';
import type { TemplateRow } from '@/lib/templates/queries';
import type { ActionResult } from '@/lib/web/run-action';
import { useAdminWords } from '@/components/words/use-admin-words';

type Ref = { id: string; version: number };
export type TemplatesActions = {
  add: (input: { name: string }) => Promise<ActionResult<{ templateId: string }>>;
  archive: (input: Ref) => Promise<ActionResult<void>>;
  restore: (input: Ref) => Promise<ActionResult<void>>;
};
type Props = { templates: TemplateRow[]; actions: TemplatesActions };

/** The kinds of article an office writes. */
export function TemplatesScreen({ templates, actions }: Props) {
  const t = useAdminWords('templates');
  const [isAdding, setIsAdding] = useState(false);
  const [archiving, setArchiving] = useState<TemplateRow | null>(null);
  const inUse = templates.filter((template) => !template.isArchived);
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setIsAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <div style={{ maxWidth: 760 }}>
      <PageHeading title={t('title')}>{inUse.length > 0 && add}</PageHeading>
      <Text size="sm" c="dimmed" mb="md">
        {t('hint')}
      </Text>
      {inUse.length === 0 ? (
        <EmptyState title={t('empty')} action={add}>
          {t('emptyHint')}
        </EmptyState>
      ) : (
        <ul className={classes.list} aria-label={t('title')}>
          {inUse.map((template) => (
            <TemplateEntry key={template.id} template={template} onArchive={() => setArchiving(template)} />
          ))}
        </ul>
      )}
      <ArchivedList items={templates.filter((template) => template.isArchived)} restore={actions.restore} />
      {isAdding && <AddDialog add={actions.add} onClose={() => setIsAdding(false)} />}
      {archiving && (
        <ArchiveDialog template={archiving} archive={actions.archive} onClose={() => setArchiving(null)} />
      )}
    </div>
  );
}

function TemplateEntry({ template, onArchive }: { template: TemplateRow; onArchive: () => void }) {
  const t = useAdminWords('templates');
  const admin = useAdminWords();
  return (
    <li className={classes.row}>
      <div className={classes.content}>
        <div style={{ flex: '1 1 16rem' }}>
          <Anchor component={Link} href={`/desk/admin/templates/${template.id}`} fw={600} c="gray.9">
            {template.name}
          </Anchor>
          <Text size="sm" c="dimmed">
            {t('sectionCount', { count: template.sectionCount })}
            {template.description && ` · ${template.description}`}
          </Text>
        </div>
        <Group gap="xs">
          <Button
            component={Link}
            href={`/desk/admin/templates/${template.id}`}
            size="compact-sm"
            variant="default"
            aria-label={t('editNamed', { name: template.name })}
          >
            {t('edit')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={admin('archiveNamed', { name: template.name })}
            onClick={onArchive}
          >
            {admin('archive')}
          </Button>
        </Group>
      </div>
    </li>
  );
}

function AddDialog({ add, onClose }: { add: TemplatesActions['add']; onClose: () => void }) {
  const t = useAdminWords('templates');
  const router = useRouter();
  return (
    <FormDialog title={t('add')} onClose={onClose}>
      <NameForm
        name=""
        label={t('name')}
        hint={t('addHint')}
        submit={t('add')}
        send={async (name) => {
          const result = await add({ name });
          if (result.ok) router.push(`/desk/admin/templates/${result.value.templateId}`);
          return result;
        }}
        onDone={() => {}}
        onCancel={onClose}
      />
    </FormDialog>
  );
}

type ArchiveProps = { template: TemplateRow; archive: TemplatesActions['archive']; onClose: () => void };

function ArchiveDialog({ template: { id, name, version }, archive, onClose }: ArchiveProps) {
  const t = useAdminWords('templates');
  const admin = useAdminWords();
  return (
    <ConfirmDialog
      title={admin('archiveNamed', { name })}
      text={t('archiveAsk')}
      confirm={admin('archive')}
      act={() => archive({ id, version })}
      onDone={() => {
        notifications.show({ message: admin('archivedDone', { name }) });
        onClose();
      }}
      onClose={onClose}
    />
  );
}
