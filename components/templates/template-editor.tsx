'use client';

import { useRef, useState } from 'react';
import { Alert, Button, Group, Paper, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import Link from 'next/link';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { PageHeading } from '@/components/ui/page-heading';
import { useAction } from '@/components/ui/use-action';
import { useLeaveGuard } from '@/components/ui/use-leave-guard';
import type { TemplateDetail } from '@/lib/templates/queries';
import type { Failure } from '@/lib/web/failure';
import type { ActionResult } from '@/lib/web/run-action';
import { useAdminWords } from '@/components/words/use-admin-words';
import classes from './template-editor.module.css';
import { draftOf, toInput, type TemplateDraft } from './template-draft';
import type { SectionChoices } from './section-choices';
import { SectionList } from './section-list';

type Props = SectionChoices & {
  template: TemplateDetail;
  save: (input: unknown) => Promise<ActionResult<{ version: number }>>;
};

/** A template as one form: saved as a whole over the version it was opened in. */
export function TemplateEditor({ template, topics, departments, save }: Props) {
  const t = useAdminWords('templates');
  const admin = useAdminWords();
  const version = useRef(template.version);
  const [draft, setDraft] = useState<TemplateDraft>(() => draftOf(template));
  const { isPending, failure, run } = useAction(toInput(draft));
  const fieldError = useFieldError(failure);
  const [saved, setSaved] = useState(draft);
  const isUnsaved = draft !== saved;
  const standing = standingVersion(failure);
  useLeaveGuard(isUnsaved, admin('leaveAsk'));
  const set = (change: Partial<TemplateDraft>) => setDraft((before) => ({ ...before, ...change }));

  function submit() {
    const sent = draft;
    run(
      () => save({ templateId: template.id, version: version.current, ...toInput(sent) }),
      (value) => {
        version.current = value.version;
        setSaved(sent);
        notifications.show({ message: admin('saved', { name: sent.name.trim() }) });
      },
    );
  }

  return (
    <form
      className={classes.editor}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <PageHeading title={t('editTitle')}>
        <Button component={Link} href="/desk/admin/templates" variant="default">
          {t('back')}
        </Button>
      </PageHeading>
      <Stack gap="lg">
        <Paper withBorder p="md" bg="white">
          <Stack gap="sm">
            <TextInput
              label={t('name')}
              required
              maxLength={40}
              value={draft.name}
              onChange={(event) => set({ name: event.currentTarget.value })}
              error={fieldError('name')}
            />
            <Textarea
              label={t('description')}
              description={t('descriptionHint')}
              maxLength={500}
              autosize
              minRows={2}
              value={draft.description}
              onChange={(event) => set({ description: event.currentTarget.value })}
              error={fieldError('description')}
            />
          </Stack>
        </Paper>
        <SectionList
          sections={draft.sections}
          topics={topics}
          departments={departments}
          fieldError={fieldError}
          onChange={(sections) => set({ sections })}
        />
      </Stack>
      <div className={classes.bar}>
        {standing === null ? (
          <FailureNotice failure={failure} />
        ) : (
          <StaleNotice
            templateId={template.id}
            onOverwrite={() => {
              version.current = standing;
              submit();
            }}
          />
        )}
        <Group justify="space-between">
          <Text size="sm" role="status">
            {isUnsaved ? admin('unsaved') : admin('allSaved')}
          </Text>
          <Button type="submit" loading={isPending}>
            {admin('save')}
          </Button>
        </Group>
      </div>
    </form>
  );
}

/** Somebody else saved first: the person looks at theirs, and says whether their own shall stand. */
function StaleNotice({ templateId, onOverwrite }: { templateId: string; onOverwrite: () => void }) {
  const t = useAdminWords('templates');
  return (
    <Alert role="alert" color="seal" title={t('staleTitle')} mb="sm">
      <Text size="sm">{t('staleHint')}</Text>
      <Group gap="xs" mt="xs">
        <Button
          component="a"
          href={`/desk/admin/templates/${templateId}`}
          target="_blank"
          variant="default"
          size="xs"
        >
          {t('openCurrent')}
        </Button>
        <Button variant="outline" size="xs" onClick={onOverwrite}>
          {t('overwrite')}
        </Button>
      </Group>
    </Alert>
  );
}

/** The version somebody else left, when that is why saving was refused. */
function standingVersion(failure: Failure | null): number | null {
  const version = failure?.code === 'conflict' ? failure.details?.version : undefined;
  return typeof version === 'number' ? version : null;
}
