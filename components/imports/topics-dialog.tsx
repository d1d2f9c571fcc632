'use client';

import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { FormDialog } from '@/components/ui/form-dialog';
import type { Row } from '@/lib/intake/rows/row';
import { useImportsWords } from '@/components/words/use-imports-words';

type Props = {
  rows: Row[];
  current: Row;
  topics: { id: string; name: string }[];
  onChange: (id: string, topicIds: string[]) => void;
  /** Leaves the choice to the scorer again. */
  onPropose: (id: string) => void;
  onClose: () => void;
};

const CUES_SHOWN = 8;

/** The topics of the section a row is in, and the words that spoke for those proposed. */
export function TopicsDialog({ rows, current, topics, onChange, onPropose, onClose }: Props) {
  const t = useImportsWords('topics');
  const at = rows.findIndex((row) => row.id === current.id);
  const first = rows.findLast((row, index) => index <= at && row.starts !== null);
  const chosen = first?.topics ?? [];
  const ids = chosen.map(({ topicId }) => topicId);
  return (
    <FormDialog title={t('title')} onClose={onClose}>
      {first ? (
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            {t('of', { text: first.text.slice(0, 40) })}
          </Text>
          <Group gap="sm" justify="space-between">
            <Text size="sm" role="status">
              {t(first.topicsByHand ? 'byHand' : first.topics ? 'proposed' : 'proposing')}
            </Text>
            {first.topicsByHand && (
              <Button size="compact-sm" variant="default" onClick={() => onPropose(first.id)}>
                {t('propose')}
              </Button>
            )}
          </Group>
          {topics.map(({ id, name }) => {
            const cues = chosen.find(({ topicId }) => topicId === id)?.cues ?? [];
            const words = cues.slice(0, CUES_SHOWN).map(({ text, count }) => t('cue', { text, count }));
            return (
              <Group key={id} gap="sm">
                <Checkbox
                  label={name}
                  description={words.length > 0 ? t('because', { words: words.join(t('and')) }) : undefined}
                  checked={ids.includes(id)}
                  onChange={({ currentTarget }) =>
                    onChange(first.id, currentTarget.checked ? [...ids, id] : ids.filter((one) => one !== id))
                  }
                />
              </Group>
            );
          })}
        </Stack>
      ) : (
        <Text>{t('none')}</Text>
      )}
    </FormDialog>
  );
}
