'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import { SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconSearch } from '@tabler/icons-react';
import { EmptyState } from '@/components/ui/empty-state';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useAction } from '@/components/ui/use-action';
import type { CueRow, TopicWithCues } from '@/lib/topics/queries';
import type { ActionResult } from '@/lib/web/run-action';
import { useAdminWords } from '@/components/words/use-admin-words';
import { CueList, cueItemId } from './cue-list';
import classes from './cues.module.css';
import { groupCues, groupOf, type CueFilter } from './group-cues';

export type ChangeCue = (input: {
  topicId: string;
  version: number;
  text: string;
  weight: number | null;
}) => Promise<ActionResult<unknown>>;
type Props = { topic: TopicWithCues; change: ChangeCue };

/** A topic's words by what they tell, searched and changed one by one. */
export function CueWords({ topic: { id, version, cues }, change }: Props) {
  const t = useAdminWords('cues');
  const [filter, setFilter] = useState<CueFilter>({ text: '', whose: 'all' });
  const { failure, run } = useAction();
  const changed = useRef<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const groups = groupCues(cues, filter);

  // The word's button is made anew in another group, which takes the keyboard from it.
  useLayoutEffect(() => {
    if (changed.current === null) return;
    const button = document.getElementById(cueItemId(changed.current))?.querySelector('button');
    (button ?? search.current)?.focus();
    changed.current = null;
  }, [cues]);

  function weigh({ text, builtIn }: CueRow, weight: number | null) {
    changed.current = text;
    const gone = builtIn === null ? t('removed', { text }) : t('switchedOff', { text });
    const said = weight === null ? gone : t('weighed', { text, group: t(`weights.${groupOf(weight)}`) });
    run(
      () => change({ topicId: id, version, text, weight }),
      () => notifications.show({ message: said }),
    );
  }

  return (
    <section aria-labelledby="cue-words">
      <Title order={2} size="h4" id="cue-words" mb="xs">
        {t('words', { count: cues.length })}
      </Title>
      {cues.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
      ) : (
        <Stack gap="md">
          <div className={classes.filter}>
            <TextInput
              ref={search}
              type="search"
              label={t('search')}
              placeholder={t('searchHint')}
              leftSection={<IconSearch size={16} aria-hidden />}
              value={filter.text}
              onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
            />
            <SegmentedControl
              aria-label={t('whose')}
              value={filter.whose}
              onChange={(whose) => setFilter({ ...filter, whose: whose === 'office' ? 'office' : 'all' })}
              data={[
                { value: 'all', label: t('whoseAll') },
                { value: 'office', label: t('whoseOffice') },
              ]}
            />
          </div>
          <FailureNotice failure={failure} />
          <Text size="sm" c="dimmed" className={classes.keys}>
            {t('keys')}
          </Text>
          {groups.length === 0 && <Text role="status">{t('noneFound')}</Text>}
          {groups.map(({ group, cues: shown }) => (
            <CueList key={group} group={group} cues={shown} onWeigh={weigh} />
          ))}
        </Stack>
      )}
    </section>
  );
}
