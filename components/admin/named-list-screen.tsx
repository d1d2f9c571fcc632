'use client';

import { useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { useAdminWords } from '@/components/words/use-admin-words';
import { ArchivedList } from './archived-list';
import { NamedListDialogs, type NamedListDialog } from './named-list-dialogs';
import { SortableList } from './sortable-list';
import type { NamedItem, NamedListActions } from './named-list';

/** `kind` chooses the words: messages under admin.<kind>. */
type Props = { kind: 'departments' | 'topics'; items: NamedItem[]; actions: NamedListActions };

/** An office's list of names in its own order: departments, topics. */
export function NamedListScreen({ kind, items, actions }: Props) {
  const t = useAdminWords(kind);
  const admin = useAdminWords();
  const [open, setOpen] = useState<NamedListDialog | null>(null);
  const inUse = items.filter((item) => !item.isArchived);
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen({ task: 'add' })}>
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
        <SortableList
          items={inUse}
          label={t('title')}
          reorder={actions.reorder}
          renderItem={(item) => (
            <>
              <Text span>
                {item.name}{' '}
                {item.note && (
                  <Text span size="sm" c="dimmed">
                    {item.note}
                  </Text>
                )}
              </Text>
              <Group gap="xs">
                {item.page && (
                  <Button
                    component={Link}
                    href={item.page.href}
                    size="compact-sm"
                    variant="default"
                    aria-label={item.page.label}
                  >
                    {item.page.text}
                  </Button>
                )}
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={admin('renameNamed', { name: item.name })}
                  onClick={() => setOpen({ task: 'rename', item })}
                >
                  {admin('rename')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={admin('archiveNamed', { name: item.name })}
                  onClick={() => setOpen({ task: 'archive', item })}
                >
                  {admin('archive')}
                </Button>
              </Group>
            </>
          )}
        />
      )}
      <ArchivedList items={items.filter((item) => item.isArchived)} restore={actions.restore} />
      {open && <NamedListDialogs kind={kind} open={open} actions={actions} onClose={() => setOpen(null)} />}
    </div>
  );
}
