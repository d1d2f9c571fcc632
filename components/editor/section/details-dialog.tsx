'use client';

import { useState } from 'react';
import { Button, Group, Modal, MultiSelect, NumberInput, Select, Stack, Textarea } from '@mantine/core';
import { SECTION_ROLES } from '@/lib/domain/article/content';
import type { Failure } from '@/lib/web/failure';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { useStandingFailure } from '@/components/ui/use-standing-failure';
import type { Named, SectionDetails } from '@/components/editor/editing-article';
import type { SectionSession } from '@/components/editor/session/section-session';
import { useChoices } from '@/components/editor/choices-context';
import { useSectionCommands } from '@/components/editor/session/commands-context';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useEditorWords } from '@/components/words/use-editor-words';
import { useTermsWords } from '@/components/words/use-terms-words';

/** What a section is about, who answers for it, how long it should be. */
export function DetailsDialog({ section, onClose }: { section: SectionSession; onClose: () => void }) {
  const t = useEditorWords('details');
  const terms = useTermsWords('sectionRole');
  const commands = useSectionCommands();
  const session = useArticleSession();
  const choices = useChoices();
  const [details, setDetails] = useState<SectionDetails>(() => section.details.get());
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const failure = useStandingFailure(refusal, { ...details, changes: details });
  const fieldError = useFieldError(failure);
  const set = (change: Partial<SectionDetails>) => setDetails((before) => ({ ...before, ...change }));
  const number = session.order.get().indexOf(section.id) + 1;
  const submit = async () => {
    setIsBusy(true);
    const refused = await commands.changeDetails(section, details);
    setIsBusy(false);
    if (refused) setRefusal(refused);
    else onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title', { number })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <FailureNotice failure={failure} />
          <MultiSelect
            label={t('topics')}
            data={optionsOf(choices.topics)}
            value={details.topicIds}
            error={fieldError('changes.topicIds') ?? fieldError('topicIds')}
            onChange={(topicIds) => set({ topicIds })}
            searchable
            clearable
            nothingFoundMessage={t('nothing')}
          />
          <Select
            label={t('role')}
            data={SECTION_ROLES.map((role) => ({ value: role, label: terms(role) }))}
            value={details.role}
            onChange={(role) => role && set({ role })}
            allowDeselect={false}
          />
          <Select
            label={t('owner')}
            data={optionsOf(choices.writers)}
            value={details.ownerId}
            error={fieldError('ownerId')}
            onChange={(ownerId) => set({ ownerId })}
            clearable
          />
          <Select
            label={t('department')}
            data={optionsOf(choices.departments)}
            value={details.departmentId}
            error={fieldError('departmentId')}
            onChange={(departmentId) => set({ departmentId })}
            searchable
            clearable
            nothingFoundMessage={t('nothing')}
          />
          <NumberInput
            label={t('target')}
            min={1}
            max={50_000}
            value={details.targetLength ?? ''}
            error={fieldError('changes.targetLength')}
            onChange={(value) => set({ targetLength: typeof value === 'number' ? value : null })}
          />
          <Textarea
            label={t('guidance')}
            autosize
            minRows={2}
            value={details.guidance}
            error={fieldError('changes.guidance')}
            onChange={(event) => set({ guidance: event.currentTarget.value })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function optionsOf(list: Named[]) {
  return list.map(({ id, name }) => ({ value: id, label: name }));
}
