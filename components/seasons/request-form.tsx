'use client';

import { useState } from 'react';
import { Checkbox, Text, Textarea, TextInput } from '@mantine/core';
import type { RequestActions } from '@/components/seasons/season-actions';
import { useFieldError } from '@/components/ui/field-error';
import { DialogForm, FormDialog } from '@/components/ui/form-dialog';
import { fromShanghaiField, toShanghaiField } from '@/components/ui/shanghai-time';
import { useAction } from '@/components/ui/use-action';
import { sectionName } from '@/lib/domain/article/section-name';
import type { SeasonRequest } from '@/lib/seasons/queries/get-season';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import styles from './seasons.module.css';

type Props = { request: SeasonRequest; change: RequestActions['change']; onClose: () => void };

/** Changes what one department is asked for: its date, its words, which of its sections stay. */
export function RequestForm({ request, change, onClose }: Props) {
  const t = useSeasonsWords('request');
  const form = useSeasonsWords('form');
  const terms = useTermsWords('sectionRole');
  const { id: requestId, version, sections, departmentName } = request;
  const [due, setDue] = useState(toShanghaiField(request.dueAt));
  const [guidance, setGuidance] = useState(request.guidance);
  const [sectionIds, setSectionIds] = useState(sections.map(({ id }) => id));
  const dueAt = fromShanghaiField(due) ?? '';
  const input = { sectionIds, guidance, dueAt: dueAtOf(request, due, dueAt) };
  const { isPending, failure, run } = useAction(input);
  const errorOf = useFieldError(failure);
  const save = () => run(() => change({ requestId, version, ...input }), onClose);
  return (
    <FormDialog title={t('changeTitle', { name: departmentName })} onClose={onClose}>
      <DialogForm
        submit={t('save')}
        isPending={isPending}
        failure={failure}
        onSubmit={save}
        onCancel={onClose}
      >
        <TextInput
          data-autofocus
          required
          type="datetime-local"
          label={form('dueAt')}
          description={t('dueAtHint')}
          value={due}
          error={errorOf('dueAt')}
          onChange={({ currentTarget }) => setDue(currentTarget.value)}
        />
        <Textarea
          label={t('guidance')}
          value={guidance}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={5000}
          error={errorOf('guidance')}
          onChange={({ currentTarget }) => setGuidance(currentTarget.value)}
        />
        {sections.length > 0 && (
          <Checkbox.Group
            label={t('sections')}
            description={t('sectionsHint')}
            value={sectionIds}
            error={errorOf('sectionIds')}
            onChange={setSectionIds}
          >
            <div className={styles.places}>
              {sections.map((section) => (
                <Checkbox
                  key={section.id}
                  value={section.id}
                  label={
                    <>
                      {sectionName(section) || terms(section.role)}
                      <Text span size="xs" c="dimmed" display="block">
                        {section.articleTitle || section.bodyName}
                      </Text>
                    </>
                  }
                />
              ))}
            </div>
          </Checkbox.Group>
        )}
      </DialogForm>
    </FormDialog>
  );
}

/** The field knows minutes: a date nobody touched stays what it was to the second. */
function dueAtOf({ dueAt }: SeasonRequest, typed: string, parsed: string): Date | string {
  return typed === toShanghaiField(dueAt) ? dueAt : parsed;
}
