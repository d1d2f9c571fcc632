'use client';

import { useState } from 'react';
import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/web/run-action';
import { fromShanghaiField, toShanghaiField } from '@/components/ui/shanghai-time';
import { usePublicationWords } from '@/components/words/use-publication-words';

export type PublishInput = { articleId: string; revisionId: string; slug?: string };

type Props = {
  articleId: string;
  revisionId: string;
  year: number;
  /** Null when the address is fixed. */
  suggestedSlug: string | null;
  scheduledFor: Date | null;
  publish: (input: PublishInput) => Promise<ActionResult<unknown>>;
  schedule: (input: PublishInput & { dueAt: string }) => Promise<ActionResult<unknown>>;
};

/** Publishes the approved revision now, or has it go out at a minute to come. */
export function PublishForm({
  articleId,
  revisionId,
  year,
  suggestedSlug,
  scheduledFor,
  publish,
  schedule,
}: Props) {
  const t = usePublicationWords();
  const router = useRouter();
  const { isPending, failure, run } = useAction();
  const fieldError = useFieldError(failure);
  const [when, setWhen] = useState<'now' | 'later'>(scheduledFor ? 'later' : 'now');
  const [slug, setSlug] = useState(suggestedSlug ?? '');
  const [time, setTime] = useState(scheduledFor ? toShanghaiField(scheduledFor) : '');
  const [timeMissing, setTimeMissing] = useState(false);

  function submit() {
    const input = { articleId, revisionId, ...(suggestedSlug === null ? {} : { slug: slug.trim() }) };
    const done = (message: string) => () => {
      notifications.show({ message });
      router.refresh();
    };
    if (when === 'now') return run(() => publish(input), done(t('published')));
    const dueAt = fromShanghaiField(time);
    setTimeMissing(dueAt === null);
    if (dueAt) run(() => schedule({ ...input, dueAt }), done(t('scheduled')));
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        {suggestedSlug !== null && (
          <TextInput
            label={t('slug')}
            description={t('slugHint', { address: `/${year}/${slug || '…'}` })}
            value={slug}
            onChange={(event) => setSlug(event.currentTarget.value)}
            error={fieldError('slug')}
            maxLength={60}
            autoCapitalize="off"
            spellCheck={false}
            required
          />
        )}
        <Radio.Group
          label={t('when')}
          value={when}
          onChange={(value) => setWhen(value === 'later' ? 'later' : 'now')}
        >
          <Stack gap={6} mt={6}>
            <Radio value="now" label={t('now')} />
            <Radio value="later" label={t('later')} />
          </Stack>
        </Radio.Group>
        {when === 'later' && (
          <TextInput
            type="datetime-local"
            label={t('time')}
            description={t('timeHint')}
            value={time}
            onChange={(event) => setTime(event.currentTarget.value)}
            error={timeMissing ? t('timeMissing') : fieldError('dueAt')}
            required
          />
        )}
        <FailureNotice failure={failure} />
        <Button type="submit" loading={isPending}>
          {when === 'now' ? t('publish') : t('schedule')}
        </Button>
      </Stack>
    </form>
  );
}
