'use client';

import {
  ActionIcon,
  Checkbox,
  Group,
  MultiSelect,
  NativeSelect,
  NumberInput,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Direction } from '@/components/admin/focus-moved';
import { MoveButtons } from '@/components/admin/move-buttons';
import { SECTION_ROLES } from '@/lib/domain/article/content';
import { useAdminWords } from '@/components/words/use-admin-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import type { SectionChoices } from './section-choices';
import classes from './template-editor.module.css';
import type { SectionDraft } from './template-draft';

type Props = SectionChoices & {
  section: SectionDraft;
  index: number;
  count: number;
  fieldError: (field: string) => string | undefined;
  onChange: (section: SectionDraft) => void;
  onMove: (direction: Direction) => void;
  onRemove: () => void;
};

/** One section of a template: what it should be about, how long, and who usually supplies it. */
export function SectionFields({
  section,
  index,
  count,
  topics,
  departments,
  fieldError,
  ...callbacks
}: Props) {
  const t = useAdminWords('templates');
  const terms = useTermsWords('sectionRole');
  const set = (change: Partial<SectionDraft>) => callbacks.onChange({ ...section, ...change });
  const name = t('sectionNumber', { number: index + 1 });
  return (
    <li className={classes.section} aria-label={name}>
      <div className={classes.head}>
        <Text fw={600}>
          {name} · {terms(section.role)}
        </Text>
        <Group gap={4}>
          <MoveButtons id={section.key} name={name} index={index} count={count} onMove={callbacks.onMove} />
          <ActionIcon variant="default" aria-label={t('removeNamed', { name })} onClick={callbacks.onRemove}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </div>
      <div className={classes.fields}>
        <NativeSelect
          label={t('role')}
          value={section.role}
          onChange={(event) => {
            const role = SECTION_ROLES.find((candidate) => candidate === event.currentTarget.value);
            if (role) set({ role });
          }}
          data={SECTION_ROLES.map((role) => ({ value: role, label: terms(role) }))}
          error={fieldError('role')}
        />
        <NumberInput
          label={t('targetLength')}
          description={t('targetLengthHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={1}
          max={50_000}
          step={100}
          allowDecimal={false}
          allowNegative={false}
          value={section.targetLength ?? ''}
          onChange={(value) => set({ targetLength: value === '' ? null : Number(value) })}
          error={fieldError('targetLength')}
        />
        <TextInput
          className={classes.wide}
          label={t('headingHint')}
          placeholder={t('headingHintExample')}
          maxLength={120}
          value={section.headingHint}
          onChange={(event) => set({ headingHint: event.currentTarget.value })}
          error={fieldError('headingHint')}
        />
        <MultiSelect
          className={classes.wide}
          label={t('topics')}
          placeholder={section.topicIds.length === 0 ? t('topicsHint') : undefined}
          searchable
          clearable
          // The list itself scrolls, as screen readers expect of what a combobox opens.
          withScrollArea={false}
          styles={{ options: { maxHeight: 260, overflowY: 'auto' } }}
          clearButtonProps={{ 'aria-label': t('clearTopics') }}
          nothingFoundMessage={t('noTopicFound')}
          value={section.topicIds}
          onChange={(topicIds) => set({ topicIds })}
          data={offered(topics, section.topicIds, t('archivedMark'))}
          error={fieldError('topicIds')}
        />
        <Textarea
          className={classes.wide}
          label={t('guidance')}
          description={t('guidanceHint')}
          maxLength={2000}
          autosize
          minRows={2}
          value={section.guidance}
          onChange={(event) => set({ guidance: event.currentTarget.value })}
          error={fieldError('guidance')}
        />
        <NativeSelect
          label={t('department')}
          value={section.departmentId ?? ''}
          onChange={(event) => set({ departmentId: event.currentTarget.value || null })}
          data={[
            { value: '', label: t('noDepartment') },
            ...offered(departments, section.departmentId ? [section.departmentId] : [], t('archivedMark')),
          ]}
          error={fieldError('departmentId')}
        />
        <Checkbox
          mt={{ base: 0, sm: 30 }}
          label={t('isRequired')}
          checked={section.isRequired}
          onChange={(event) => set({ isRequired: event.currentTarget.checked })}
        />
      </div>
    </li>
  );
}

type Choice = { id: string; name: string; isArchived: boolean };

/** What can be chosen: everything in use, and what is chosen already though archived since. */
function offered(choices: Choice[], chosen: string[], mark: string) {
  return choices
    .filter(({ id, isArchived }) => !isArchived || chosen.includes(id))
    .map(({ id, name, isArchived }) => ({ value: id, label: isArchived ? `${name} (${mark})` : name }));
}
