'use client';

import { useState } from 'react';
import { Alert, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconInfoCircle, IconPlus } from '@tabler/icons-react';
import { ArchivedList } from '@/components/admin/archived-list';
import { SortableList } from '@/components/admin/sortable-list';
import type { OrderChange } from '@/components/admin/use-order';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { FormDialog } from '@/components/ui/form-dialog';
import { PageHeading } from '@/components/ui/page-heading';
import type { StageRow } from '@/lib/stages/queries';
import type { ActionResult } from '@/lib/web/run-action';
import { useAdminWords } from '@/components/words/use-admin-words';
import type { OfficeChoices } from '@/lib/office/queries';
import { AuthorsMayPublish } from './authors-may-publish';
import type { ChooseForOffice } from './office-choice';
import { ProposersDecide } from './proposers-decide';
import { StageForm, type ReviewerChoice, type StageInput } from './stage-form';
import { StageReviewers } from './stage-reviewers';
import { UnboundFiguresBlock } from './unbound-figures-block';

type Ref = { id: string; version: number };
export type StagesActions = {
  add: (input: StageInput) => Promise<ActionResult<unknown>>;
  change: (input: Ref & StageInput) => Promise<ActionResult<unknown>>;
  archive: (input: Ref) => Promise<ActionResult<void>>;
  restore: (input: Ref) => Promise<ActionResult<void>>;
  reorder: (input: OrderChange) => Promise<ActionResult<void>>;
  letAuthorsPublish: ChooseForOffice;
  letProposersDecide: ChooseForOffice;
  blockUnboundFigures: ChooseForOffice;
};
type Props = {
  stages: StageRow[];
  reviewers: ReviewerChoice[];
  choices: OfficeChoices;
  actions: StagesActions;
};
type Open = { task: 'add' } | { task: 'change' | 'archive'; stage: StageRow };

/** The steps of a review, in order, and who may decide at each. */
export function StagesScreen({ stages, reviewers, choices, actions }: Props) {
  const t = useAdminWords('stages');
  const [open, setOpen] = useState<Open | null>(null);
  const inUse = stages.filter((stage) => !stage.isArchived);
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen({ task: 'add' })}>
      {t('add')}
    </Button>
  );
  return (
    <div style={{ maxWidth: 760 }}>
      <PageHeading title={t('title')}>{inUse.length > 0 && add}</PageHeading>
      <Alert color="gray" icon={<IconInfoCircle aria-hidden />} mb="md">
        {t('hint')}
      </Alert>
      {inUse.length === 0 ? (
        <EmptyState title={t('empty')} action={add}>
          {t('emptyHint')}
        </EmptyState>
      ) : (
        <SortableList
          items={inUse}
          label={t('title')}
          reorder={actions.reorder}
          renderItem={(stage) => <StageEntry stage={stage} onTask={(task) => setOpen({ task, stage })} />}
        />
      )}
      <ArchivedList items={stages.filter((stage) => stage.isArchived)} restore={actions.restore} />
      <ProposersDecide choices={choices} letProposersDecide={actions.letProposersDecide} />
      <UnboundFiguresBlock choices={choices} blockUnboundFigures={actions.blockUnboundFigures} />
      <AuthorsMayPublish choices={choices} letAuthorsPublish={actions.letAuthorsPublish} />
      {open && (
        <StageDialog open={open} reviewers={reviewers} actions={actions} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

function StageEntry({ stage, onTask }: { stage: StageRow; onTask: (task: 'change' | 'archive') => void }) {
  const t = useAdminWords('stages');
  const admin = useAdminWords();
  return (
    <>
      <div style={{ flex: '1 1 12rem' }}>
        <Text fw={600}>{stage.name}</Text>
        <StageReviewers stage={stage} />
      </div>
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('changeNamed', { name: stage.name })}
          onClick={() => onTask('change')}
        >
          {t('change')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={admin('archiveNamed', { name: stage.name })}
          onClick={() => onTask('archive')}
        >
          {admin('archive')}
        </Button>
      </Group>
    </>
  );
}

type DialogProps = Omit<Props, 'stages' | 'choices'> & { open: Open; onClose: () => void };

function StageDialog({ open, reviewers, actions, onClose }: DialogProps) {
  const t = useAdminWords('stages');
  const admin = useAdminWords();
  function done(message: string) {
    notifications.show({ message });
    onClose();
  }
  if (open.task === 'archive') {
    const { id, name, version } = open.stage;
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
  const stage = open.task === 'change' ? open.stage : null;
  return (
    <FormDialog title={stage ? t('changeNamed', { name: stage.name }) : t('add')} onClose={onClose}>
      <StageForm
        stage={stage}
        reviewers={reviewers}
        send={(input) =>
          stage ? actions.change({ id: stage.id, version: stage.version, ...input }) : actions.add(input)
        }
        onDone={(name) => done(admin(stage ? 'saved' : 'added', { name }))}
        onCancel={onClose}
      />
    </FormDialog>
  );
}
