import { Badge, Group, Stack, Text } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { StageForReader } from '@/lib/reviews/queries/stages-for-reader';
import { useAccountWords } from '@/components/words/use-account-words';
import { useReviewWords } from '@/components/words/use-review-words';
import { useTermsWords } from '@/components/words/use-terms-words';

/** The stages of a review in order: done with their opinions, the one awaited, those to come. */
export function StageList({ stages }: { stages: StageForReader[] }) {
  return (
    <Stack component="ol" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
      {stages.map((stage) => (
        <li key={stage.id} aria-current={stage.standing === 'current' ? 'step' : undefined}>
          <StageEntry stage={stage} />
        </li>
      ))}
    </Stack>
  );
}

function StageEntry({ stage }: { stage: StageForReader }) {
  const t = useReviewWords();
  const terms = useTermsWords();
  const account = useAccountWords();
  const format = useFormatter();
  const { decision } = stage;
  const word = decision ? terms(`verdict.${decision.verdict}`) : t(`standing.${stage.standing}`);
  const isMarked = stage.standing === 'current' || decision?.verdict === 'request_changes';
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{stage.name}</Text>
        <Badge
          radius="sm"
          variant={decision ? 'light' : 'outline'}
          color={isMarked ? 'seal' : decision ? 'gray' : 'gray.8'}
        >
          {word}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {decision
          ? t('decidedBy', {
              name: decision.by.displayName,
              at: format.dateTime(decision.decidedAt, TIME_IN_LIST),
            })
          : t('named', {
              names: stage.reviewers.map((person) => person.displayName).join(account('listComma')),
            })}
      </Text>
      {decision?.passwordResetAt && (
        <Text size="sm" c="seal">
          {t('afterReset', { at: format.dateTime(decision.passwordResetAt, TIME_IN_LIST) })}
        </Text>
      )}
      {decision && decision.opinion !== '' && (
        <Text
          size="sm"
          mt={4}
          style={{ whiteSpace: 'pre-line', borderLeft: '3px solid var(--paper-edge)' }}
          pl="xs"
        >
          {decision.opinion}
        </Text>
      )}
    </>
  );
}
