'use client';

import { Anchor, Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import Link from 'next/link';
import { PageHeading } from '@/components/ui/page-heading';
import type { TopicWithCues } from '@/lib/topics/queries';
import { useAdminWords } from '@/components/words/use-admin-words';
import { AddCuesForm, type AddCues } from './add-cues-form';
import { CueWords, type ChangeCue } from './cue-words';
import classes from './cues.module.css';
import { TryPanel, type TryTopics } from './try-panel';

type Props = {
  topic: TopicWithCues;
  /** Of the topics in use, by their id. */
  names: Record<string, string>;
  actions: { add: AddCues; change: ChangeCue; attempt: TryTopics };
};

/** The words by which a topic is proposed, and what they do to a text. */
export function CuesScreen({ topic, names, actions }: Props) {
  const t = useAdminWords('cues');
  return (
    <>
      <Anchor component={Link} href="/desk/admin/topics" size="sm">
        {t('back')}
      </Anchor>
      <PageHeading title={t('title', { name: topic.name })}>
        <Button
          component="a"
          href="/api/topics/cues"
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          title={t('exportHint')}
        >
          {t('export')}
        </Button>
      </PageHeading>
      <Text size="sm" c="dimmed" mb="md" maw={900}>
        {t('hint')} {topic.isArchived && t('archived')}
      </Text>
      <div className={classes.columns}>
        <div className={classes.aside}>
          <AddCuesForm topicId={topic.id} add={actions.add} />
          <TryPanel topicId={topic.id} version={topic.version} names={names} attempt={actions.attempt} />
        </div>
        <CueWords topic={topic} change={actions.change} />
      </div>
    </>
  );
}
