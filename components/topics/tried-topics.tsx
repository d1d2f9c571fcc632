'use client';

import { Text, Title } from '@mantine/core';
import type { Tried } from '@/lib/topics/try-topics';
import { useAdminWords } from '@/components/words/use-admin-words';
import classes from './cues.module.css';
import { groupOf } from './group-cues';

const CUES_SHOWN = 12;

type Props = { topicId: string; names: Record<string, string>; tried: Tried };

/** The topics a text would get with the words that decided, and the words of the topic in hand that stand in it. */
export function TriedTopics({ topicId, names, tried: { topics, found } }: Props) {
  const t = useAdminWords('cues.attempt');
  const add = useAdminWords('cues.add');
  const groups = useAdminWords('cues.weights');
  const words = found.map(({ text, count, weight }) =>
    t('foundCue', { text, count, group: groups(groupOf(weight)) }),
  );
  return (
    <>
      <Title order={3} size="h5" mb={4}>
        {t('result')}
      </Title>
      {topics.length === 0 && <Text size="sm">{t('none')}</Text>}
      <ul className={classes.tried}>
        {topics.map(({ topicId: id, score, cues }) => (
          <li key={id} data-current={id === topicId}>
            <Text fw={600} span>
              {names[id] ?? id}
            </Text>{' '}
            <Text size="sm" c="dimmed" span className="tabular">
              {t('sure', { percent: Math.round(score * 100) })}
            </Text>
            <Text size="sm">
              {t('because', {
                words: cues
                  .slice(0, CUES_SHOWN)
                  .map(({ text, count }) => t('cue', { text, count }))
                  .join(add('and')),
              })}
            </Text>
          </li>
        ))}
      </ul>
      <Text size="sm" mt="xs">
        {words.length > 0 ? t('found', { words: words.join(add('and')) }) : t('foundNone')}
      </Text>
    </>
  );
}
