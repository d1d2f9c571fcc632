'use client';

import { useState, type FormEvent } from 'react';
import { Button, NativeSelect, Stack, Textarea, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/web/run-action';
import { useAdminWords } from '@/components/words/use-admin-words';
import { groupOf } from './group-cues';
import { splitWords } from './split-words';
import { useWordFaults } from './use-word-faults';

/** `known`: those the topic had already. */
type AddedCues = { added: string[]; known: { text: string; weight: number }[] };
export type AddCues = (input: {
  topicId: string;
  texts: string[];
  weight: number;
}) => Promise<ActionResult<AddedCues>>;

const WEIGHTS = ['3', '2', '1', '0'] as const;

/** Many words at once; those the topic has already stay in the field and are named. */
export function AddCuesForm({ topicId, add }: { topicId: string; add: AddCues }) {
  const t = useAdminWords('cues.add');
  const groups = useAdminWords('cues.weights');
  const { isPending, failure, run } = useAction();
  const [typed, setTyped] = useState('');
  const [sent, setSent] = useState<string[]>([]);
  const [weight, setWeight] = useState('3');
  const [known, setKnown] = useState<AddedCues['known']>([]);
  const faults = useWordFaults(failure, sent);
  const named = known.map((cue) => t('knownWord', { text: cue.text, group: groups(groupOf(cue.weight)) }));
  const isAsSent = splitWords(typed).join() === sent.join();

  function submit(event: FormEvent) {
    event.preventDefault();
    const texts = splitWords(typed);
    setSent(texts);
    run(
      () => add({ topicId, texts, weight: Number(weight) }),
      (done) => {
        const left = done.known.map((cue) => cue.text);
        setKnown(done.known);
        setSent(left);
        setTyped(left.join(t('and')));
        if (done.added.length > 0) notifications.show({ message: t('done', { count: done.added.length }) });
      },
    );
  }

  const error = !isAsSent
    ? null
    : (faults ?? (named.length > 0 && t('known', { words: named.join(t('and')) })));
  return (
    <form onSubmit={submit} noValidate aria-labelledby="add-cues">
      <Stack gap="xs">
        <Title order={2} size="h4" id="add-cues">
          {t('title')}
        </Title>
        <Textarea
          label={t('words')}
          description={t('wordsHint')}
          autosize
          minRows={2}
          maxRows={10}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={error}
        />
        <NativeSelect
          label={t('weight')}
          value={weight}
          onChange={(event) => setWeight(event.currentTarget.value)}
          data={WEIGHTS.map((value) => ({ value, label: groups(value) }))}
        />
        {isAsSent && <FailureNotice failure={failure} />}
        <Button type="submit" loading={isPending} style={{ alignSelf: 'flex-start' }}>
          {t('submit')}
        </Button>
      </Stack>
    </form>
  );
}
