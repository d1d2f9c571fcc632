'use client';

import { useMemo } from 'react';
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useFormatter } from 'next-intl';
import { TIME_TO_THE_SECOND } from '@/lib/domain/time-formats';
import type { OpenedImport } from '@/lib/imports/queries/get-import';
import type { Row } from '@/lib/intake/rows/row';
import { useImportsWords } from '@/components/words/use-imports-words';

type Props = { newer: OpenedImport; rows: Row[]; onSettle: (stands: 'newer' | 'mine') => void };

/** Two windows sorted one import: says so, and asks which of the two stands. */
export function NewerNotice({ newer, rows, onSettle }: Props) {
  const t = useImportsWords('newer');
  const format = useFormatter();
  const count = useMemo(() => countDifferent(rows, newer.rows), [rows, newer]);
  const time = format.dateTime(newer.updatedAt, TIME_TO_THE_SECOND);
  return (
    <Alert
      role="alert"
      color="seal"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('title')}
    >
      <Text size="sm">{t('text', { time, count })}</Text>
      <Group gap="sm" mt="sm">
        <Button size="compact-sm" onClick={() => onSettle('newer')}>
          {t('load')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onSettle('mine')}>
          {t('keep')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed" mt="xs">
        {t('undo')}
      </Text>
    </Alert>
  );
}

/** Rows of the one that do not stand in the other as they are. */
function countDifferent(mine: readonly Row[], theirs: readonly Row[]): number {
  const said = (row: Row) =>
    JSON.stringify([
      row.kind,
      row.text,
      row.startsArticle,
      row.starts,
      row.topics?.map((one) => one.topicId),
    ]);
  const known = new Map<string, number>();
  for (const row of theirs) known.set(said(row), (known.get(said(row)) ?? 0) + 1);
  return mine.filter((row) => {
    const left = known.get(said(row)) ?? 0;
    known.set(said(row), left - 1);
    return left <= 0;
  }).length;
}
