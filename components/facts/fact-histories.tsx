'use client';

import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { useAccountWords } from '@/components/words/use-account-words';
import { useFactsWords } from '@/components/words/use-facts-words';
import { printFigure } from '@/lib/domain/facts/figure';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { PlainFact } from '@/lib/facts/plain-fact';
import type { FactHistory, MetricLine } from '@/lib/facts/queries/get-metric';
import { usePeriodWords } from './use-period-words';

type Follow = ((fact: PlainFact) => void) | null;

/** How each figure came to be, the latest period first. */
export function FactHistories({ lines, onFollow }: { lines: MetricLine[]; onFollow: Follow }) {
  return (
    <Stack gap="sm" maw={860}>
      {lines.flatMap(({ facts }) =>
        facts
          .toReversed()
          .map((history) => <History key={history[0].id} history={history} onFollow={onFollow} />),
      )}
    </Stack>
  );
}

function History({ history, onFollow }: { history: FactHistory; onFollow: Follow }) {
  const t = useFactsWords();
  const say = usePeriodWords();
  const [standing] = history;
  const of = [standing.body, standing.breakdown, say(standing.period)].filter(Boolean).join(' · ');
  return (
    <Paper component="section" withBorder p="md" bg="white" aria-label={t('historyOf', { of })}>
      <Group justify="space-between" gap="xs" mb={4}>
        <Title order={3} size="h6" style={{ overflowWrap: 'anywhere' }}>
          {of}
        </Title>
        {onFollow && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('followThis', { of })}
            onClick={() => onFollow(standing)}
          >
            {t('follow')}
          </Button>
        )}
      </Group>
      <Stack component="ol" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {history.map((fact, index) => (
          <Entry key={fact.id} fact={fact} isStanding={index === 0} />
        ))}
      </Stack>
    </Paper>
  );
}

function Entry({ fact, isStanding }: { fact: PlainFact; isStanding: boolean }) {
  const t = useFactsWords();
  const account = useAccountWords();
  const format = useFormatter();
  const at = format.dateTime(fact.recordedAt, TIME_IN_LIST);
  const names = [fact.department, fact.suppliedBy].filter(Boolean).join(account('listComma'));
  const details = [
    t(fact.followsId ? 'followedBy' : 'recordedBy', { person: fact.recordedBy, at }),
    ...(fact.reason ? [t('because', { reason: fact.reason })] : []),
    ...(names ? [t('from', { names })] : []),
    ...(fact.source ? [t('sourceIs', { source: fact.source })] : []),
    ...(fact.page ? [t('pageIs', { page: fact.page })] : []),
    ...(fact.note ? [t('noteIs', { note: fact.note })] : []),
    ...(fact.passage ? [t('passageIs', { passage: fact.passage })] : []),
  ];
  return (
    <li style={{ overflowWrap: 'anywhere' }}>
      <Text component="span" fw={isStanding ? 600 : undefined} className="tabular">
        {printFigure(fact)}
      </Text>{' '}
      <Text component="span" size="sm">
        {[
          t(isStanding ? 'stands' : 'before'),
          t(`state.${fact.status}`),
          ...(fact.priceBasis === 'none' ? [] : [t(`basis.${fact.priceBasis}`)]),
        ].join(' · ')}
      </Text>
      <Text size="sm" c="dimmed">
        {details.join(' · ')}
      </Text>
    </li>
  );
}
